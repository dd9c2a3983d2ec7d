import { phrases } from './phrases.js';

/** What servers say of themselves and of the way to them. */
export const SYSTEM_PHRASES = {
  systemerror: phrases(`
    aliasing/forwarding loop broken | automatic homedir creat | bad interpreter | can't create user output file |
    configuration error | could not load drd for domain | delivery to file forbidden | delivery to pipe forbidden |
    illegal value in ldap attribute | internal error reading data | internal server error | internal software error |
    interrupted system call | is misconfigured | it encountered an error while being processed |
    it would create a mail loop | ldap attribute is not given | ldap lookup | ldap server |
    local configuration error | local delivery failed | local error in processing |
    loop was found in the mail exchanger | loops back to myself | mail system configuration error |
    mail server has temporarily rejected | mailbox temporarily unavailable | message failed to be replicated |
    message is looping | pfa agent busy | queue file write error | recipient deferred because there is no mdb |
    remote server is misconfigured | requested action aborted: local error | resources temporarily unavailable |
    several matches found in domino directory | server busy | server configuration error | server error |
    service currently unavailable | service not active | system config error | system error |
    system incorrectly configured | temporary local problem | temporary system problem |
    temporary failure, please try again | timeout waiting for input |
    too many results returned but needs to be unique | transaction failed ~ | unable to process | unexpected failure
  `),
  networkerror: phrases(`
    unable to connect successfully to the destination mail server |
    all routes to destination blocked | address family mismatch on destination | bad dns lookup | connection refused |
    could not connect and send the mail to | couldn't find a mail exchanger or ip address | dns lookup failed |
    dns records for the destination computer could not be found | dns error | had no relevant answers |
    hop count exceeded | host is unreachable | host not found, try again | host name lookup failure |
    listed as a best-preference mx | mail forwarding loop for | mail loop | malformed name server reply |
    malformed or unexpected name server reply | maximum forwarding loop count exceeded | maximum hop count |
    message exceeded * hops | message looping | message probably in a routing loop | mxloopback |
    name server timeout | network error | network is unreachable | no mx found for | no route to host |
    no valid route | responded with code nxdomain | routing loop | temporary failure in mx lookup |
    temporary lookup failure | too many hops | unable to resolve route | unrouteable mail domain |
    wasn't able to establish an smtp connection
  `),
  expired: phrases(`
    connection timed out | could not be delivered for too long | could not find a gateway for |
    could not be delivered for more than | delayed for more than | delivery attempts will continue to be |
    delivery expired | delivery failed * attempts | delivery retry timeout exceeded | delivery time expired |
    delivery timeout | envelope expired | failed to deliver to domain | giving up on | has been delayed |
    has been in the queue too long | have been failing for a long time | host not reachable |
    it has not been collected after | message delayed | message expired | message timed out |
    no action is required on your part | operation timed out | queue.expired |
    recipient server did not accept our requests to connect | retry time not reached for any host |
    retry timeout exceeded | server did not respond | still undelivered after |
    this message has been in the queue too long | timed out while | unable to deliver message after multiple retries |
    unable to deliver in * minutes | was not delivered within | was not reachable within the allowed queue period |
    will be retried for | has been frozen | was frozen on arrival
  `),
  systemfull: phrases(`
    insufficient disk space | insufficient system resource | insufficient system storage | mail system full |
    no space left | not enough free space | requested mail action aborted: exceeded storage allocation
  `),
  notaccept: phrases(`
    account inbounds disabled | an mx or srv record indicated no smtp service | destination seem to reject all mails |
    does not accept mail | hosted tenant which has no mail-enabled subscriptions | mail receiving disabled |
    name server: .: host not found | no host found for existing smtp connection | no mail-enabled subscriptions |
    no mx record found for domain= | no route for current request | null mx | nullmx |
    smtp protocol returned a permanent error | system not accepting network messages
  `),
  mailererror: phrases(`
    ^procmail: | bin/procmail | bin/maildrop | command died with | command failed: | command output: | exit *255 |
    exit status | mailer error | pipe to | x-unix; | unknown mailer error
  `),
  syntaxerror: phrases(`
    angle-brackets nested too deep | bad sequence of commands | command not implemented |
    command parameter not implemented | command unrecognized | domain missing in source-routed address |
    expected word or "<" | malformed address: | syntax error | unrecognized command | unimplemented command
  `),
} as const;
