import { phrases } from './phrases.js';

/** What servers say of the sender, its server and how much it sends. */
export const SENDER_PHRASES = {
  rejected: phrases(`
    <> invalid sender | access denied (in reply to mail from | access denied (sender blacklisted) |
    access denied, bad outbound sender | address rejected | administrative prohibition | batv failed to verify |
    batv validation failure | backscatter protection detected an invalid or expired email address |
    blocked by recipient's managed senders | bogus mail from |
    connections not accepted from servers without a valid sender domain | cannot verify your sender |
    delivery not authorized, message refused | denied [bouncedeny] | denied by secumail valid-address-filter |
    delivery not authorized | does not exist e2110 | domain of sender address | emetteur invalide |
    empty envelope senders not allowed | envelope blocked | envelope rejected | error: no third-party dsns |
    from: domain is invalid | fully qualified email address required | ignored not member article |
    invalid domain, see <url: | invalid sender | in my badmailfrom list | is not a registered gateway user |
    mail from not owned by user | mail sending denied | message rejected: email address is not verified |
    mx records for | not allowed to post | not member article | null sender is not allowed | only members |
    recipient addresses rejected : access denied | recipient not accepted. (batv: no tag | rejected by header-based |
    returned mail not accepted here | rfc 1035 violation: recursive cname records for |
    rule imposed mailbox access for | sender address has been blacklisted | sender address rejected |
    sender address is not valid | sender denied | sender email address rejected | sender is spammer |
    sender not in allowed-senders list | sender not pre-approved | sender not authenticated for |
    sender was not authenticated | sender rejected | sender domain is empty | sender domain must |
    sender verify failed | syntax error: empty email address | the message has been rejected by batv defense |
    this server does not accept mail from | transaction failed unsigned dsn for |
    unauthenticated email is not accepted | unknown sender | unresolvable rfc.5321 | unroutable sender address |
    will be permanently deferred | you are not a member of this mailing list |
    you are sending to/from an address that has been blacklisted | your domain has been blocked |
    your email address has been blacklisted | your email address has been blocked
  `),
  norelaying: phrases(`
    as a relay, | by which relaying is denied | insecure mail relay | ip address not registered as relay |
    is not permitted to relay through this server without authentication | mail relay denied |
    mail server requires authentication when attempting to send to a non-local e-mail address | no relaying allowed |
    not a gateway | not allowed to relay | not local host * not a gateway | open relay not allowed |
    open relay is not allowed | relay access denied | relay denied | relay not permitted | relaying denied |
    relaying not allowed | relaying mail to * is not allowed | relaying is not allowed |
    specified domain is not allowed | that domain isn't in my list of allowed rcpthost |
    this system is not configured to relay mail | unable to relay for | unable to relay | we do not relay |
    won't relay
  `),
  authfailure: phrases(`
    //spf.pobox.com | authentication-failure | bad spf records for | blocked for failing both spf and dkim |
    dkim sender invalid | dmarc check failed | dmarc policy | dmarc sender invalid | dmarc verification failed |
    doesn't meet the required authentication level | does not pass dmarc | domain authentication fail |
    fail* authentication checks | is not allowed to send mail. * _401 |
    is not allowed to send from <* per it's spf record | is not allowed to send mail from |
    must pass either spf or dkim | not passed dmarc | please inspect your spf settings | rejected per spf |
    sender policy framework (spf) fail | sender policy framework violation | senders to authenticate |
    spf (sender policy framework) domain authentication fail | spf check: fail | spf check failed | spf record |
    spf sender invalid | spf unauthorized mail is prohibited | spf validation failed |
    spf/dns de votre nom de domaine | unauthenticated email * dmarc | with a hard fail policy
  `),
  requireptr: phrases(`
    access denied. ip name lookup failed | all mail servers must have a ptr record | bad dns ptr resource record |
    cannot find your hostname | cannot find your reverse hostname | cannot resolve your address |
    client host rejected: cannot find | dns lookup failure: * try again later | dns check failure |
    does not have a ptr record | does not meet ipv6 sending guidelines regarding ptr records |
    domain * mismatches client ip | fix reverse dns for | forward dns entry does not point to the sending ip |
    forbidden by invalid rdns record | have a reverse dns record | have a ptr record | ips with missing ptr records |
    no ptr record found | no rdns | please get a custom reverse dns name from your isp | ptr record setup |
    reverse dns * failed | reverse dns failed | reverse dns lookup | reverse dns required |
    sender ip reverse lookup rejected | service permits * unverifyable sending ips | unresolvable relay host name |
    we do not accept mail from hosts with dynamic ip or generic dns ptr-records | with no reverse dns |
    does not match the ip address of the hostname
  `),
  badreputation: phrases(`
    a poor email reputation score | bad reputation | due to ip reputation | due to poor reputation |
    ip/domain reputation problems | local ct ip reputation | low reputation | poor reputation | reputation score |
    temporarily deferred due to unexpected volume or user complaints
  `),
  blocked: phrases(`
    ~ said: 550 blocked | @*:blocked) | access denied, please try again later | access denied, banned sending ip |
    access from ip address * blocked | bad sender ip address | banned sending ip | blacklisted by |
    blocked - see http | blocked because | blocked by rbl | blocked by sorbs | blocked by spamhaus | blocked using |
    blocked.  see | block list | blocklist | can't determine purported responsible address |
    client host * blocked using | client host * blocked | client host rejected | client was not authenticated |
    confirm this mail server | connection denied | connection dropped | connection refused by |
    connection reset by peer | connection was dropped by remote host | connections not accepted |
    connections will not be accepted | currently sending spam see: | dnsbl | domain does not exist: |
    dynamic/zombied/spam ips blocked | email blocked by | error: no valid recipients from |
    esmtp not accepting connections | forbidden by your ip | found on one or more rbls | go away |
    helo command rejected | helo/ehlo argument | host network not allowed | hosts with dynamic ip |
    invalid ip for sending mail of domain | ip * is blocked by | ip frequency | ip not in whitelist |
    ip temporarily blacklisted | is blocked by earthlink | is in a black list | is in an *rbl on | is in the pbl |
    listed as abusive | listing in spamhaus | mail from * refused: | mail server at * is blocked |
    message from * rejected based on blacklist | messages from * temporarily deferred due to user complaints |
    no access from mail server | not accepting connections | not currently accepting mail from your ip | open proxy |
    part of their network is on our block list | please use the smtp server of your isp | rbl reject |
    refused - see http | rejected because the sending mta or the sender has not passed validation |
    rejecting open proxy | sender ip address rejected | server access forbidden by your ip | server ip * listed as |
    service not available, closing transmission channel |
    smtp error from remote mail server after initial connection | spamcop.net | spamhaus |
    sorry, your remotehost looks suspiciously like spammer | suspected bounce attacks | suspected spam ip |
    the email * is blacklisted | the domain * is blacklisted | the ip * is blacklisted | this ip has been |
    to submit messages to this e-mail system has been rejected | too many spams from your ip |
    too many unwanted messages have been sent from | unusual rate of |
    veuillez essayer plus tard. service refused, please try later | was blocked by |
    we do not accept mail from dynamic ips | you are not allowed to connect | you are sending spam |
    your ip * blocked | your ip address has been | your ip address * blocked | your network is temporary blacklisted |
    your sender's ip address is listed at | your server requires confirmation
  `),
  speeding: phrases(`
    daily message quota exceeded | daily sending quota exceeded | daily smtp relay |
    daily user sending limit exceeded | deferred due to excessive volume | exceeded its quota for sending |
    exceeded permitted limits | frequency limited | has exceeded the max emails per hour | mail rate limit |
    message rate | messages per hour | message receive limit | peak smtp relay limit | please try again slower |
    rate limit exceeded | rate limited | receiving mail at a rate that prevents | receiving mail too quickly |
    sending rate | slow down | too many messages | too much mail from | user is receiving mail too quickly
  `),
  toomanyconn: phrases(`
    all available ips are at maximum connection limit | connection rate limit exceeded |
    exceeds per-domain connection limit for | max message per connection reached | message threshold exceeded |
    throttling failure: daily message quota exceeded | throttling failure: maximum sending rate exceeded |
    too many concurrent | too many connections | too many errors from your ip | too many recipients |
    too many sessions | too many smtp sessions | trop de connexions |
    we have already made numerous attempts to deliver this message | connection frequency
  `),
  securityerror: phrases(`
    account not subscribed to ses | authentication credentials invalid | authentication failed |
    authentication failure | authentication required | authentication turned on in your email client |
    authentification requise | authenticationrequired | code* d'*authentification invalide | dead domain |
    domain * is a dead domain | executable files are not allowed in compressed files | incorrect authentication data |
    is not authorized to perform ses | must issue a starttls command first | needs to be encrypted |
    recipient address rejected: access denied | requires encryption | security alert | smtp auth* required |
    sorry, you don't authenticate or the domain isn't in my list of allowed rcpthosts | starttls is required |
    tls required | tls/sslv3 connection required | turn on smtp authentication | unauthenticated senders not allowed |
    username and password not accepted | verification failure |
    you are not authorized to send mail, authentication is required | authrequired
  `),
} as const;
