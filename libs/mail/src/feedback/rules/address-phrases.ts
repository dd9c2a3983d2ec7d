import { phrases } from './phrases.js';

/** What servers say of the address, the mailbox or the domain. */
export const ADDRESS_PHRASES = {
  userunknown: phrases(`
    bad address | > not found | account does not exist | account * does not exist at | account unavailable |
    account not found | account is unavailable | address does not exist | address doesn't exist | address invalid |
    address not found | address not present in directory | address unknown | address wasn't found |
    address couldn't be found | address could not be found | address you entered couldn't be found |
    adresse * destinataire invalide | archived recipient | bad destination mailbox | bad recipient | bad-recipient |
    badrcptto | can't accept user | can't verify recipient | cannot find system user | cannot find user |
    could not find user | cuenta no existe | destination addresses were unknown |
    destination server rejected recipients | destinataire inconnu | does not have an account |
    does not like recipient | doesn't have a * account | does not exist. $ | does not exist here |
    email address * does not exist | empfänger unbekannt | inactive email address | inactive user |
    incorrect recipient address | invalid address | invalid email address | invalid local part | invalid mailbox |
    invalid recipient | invalid user | invalid or unknown base user or domain | invalid or unknown virtual user |
    is not a known user | is not a valid mailbox | is not a valid user | is not an active address at this host |
    is not found on this server | mail box not found | mailbox * does not exist | mailbox * unavailable |
    mailbox does not exist | mailbox doesn't exist | mailbox invalid | mailbox is inactive | mailbox is unavailable |
    mailbox is not allowed | mailbox not found | mailbox not present | mailbox unavailable | mailbox unknown |
    nessun utente simile | no account by that name | no existe dicha persona | no existe ese usuario |
    no  in name directory | no * in name directory | no mailbox | no mail box available for this user |
    no matches to nameserver query | no recipient found | no such account | no such address | no such local user |
    no such mailbox | no such name | no such person | no such recipient | no such user | no one by that name |
    no user named | no valid recipients | non existent user | non-existent user | nonexistent user |
    not a local address | not a valid recipient | not a valid user | not email addresses |
    not listed in domino directory | not listed in public name & address book | rcpt <*> does not exist |
    recipient <*> does not exist | recipient * was not found in | recipient address rejected: access denied |
    recipient address rejected: invalid | recipient address rejected: unknown user |
    recipient address rejected: user | recipient address rejected: undeliverable address |
    recipient address rejected. (in reply to rcpt | recipient does not exist | recipient is not accepted |
    recipient is not local | recipient name is not recognized | recipient not exist | recipient not found |
    recipient not ok | recipient not recognized | recipient unknown | recipient rejected |
    requested action not taken: mailbox unavailable | resolver.adr.recipient notfound | resolver.adr.recipnotfound |
    resolver.adr.recipientnotfound | resolver.adr.exrecipnotfound | sorry, user unknown |
    the following recipients was undeliverable | the user's email name is not found |
    there is no one at this address | there is no user by that name | this address does not receive mail |
    this address no longer accepts mail | this email address is wrong or no longer valid |
    this recipient does not exist | this spectator does not exist | this user doesn't have a | undeliverable address |
    unknown address | unknown e-mail address | unknown email address | unknown local part | unknown local-part |
    unknown mailbox | unknown or illegal alias | unknown or illegal user | unknown recipient | unknown user |
    unbekannter empfänger | user * does not exist | user * is not known | user * not listed in |
    user * was not found | user doesn't exist | user does not exist | user is unknown | user missing home directory |
    user not active | user not exist | user not found | user not known | user not listed | user unknown |
    user * unknown | usuario desconocido | usuário desconhecido | usuario no existe | utilisateur inconnu |
    vdeliver: invalid or unknown virtual user | weren't able to find the recipient | пользователь не найден |
    ユーザーが見つかりません | 宛先不明 | 存在しません | 用户不存在 | 收件人不存在 | 존재하지 않는
  `),
  hasmoved: phrases(`
    address * has been replaced by | has moved to another address | recipient no longer on server |
    this mailbox has moved | user has moved | user not local; please try <
  `),
  hostunknown: phrases(`
    all host address lookups failed permanently | all relevant mx records point to non-existent hosts |
    couldn't find any host | domain does not exist | domain is not reachable | domain isn't known |
    domain must exist | domain name not found | domain not found | host or domain name not found | host unknown |
    host unreachable | illegal host/domain name found | mail domain mentioned in email address is unknown |
    name or service not known | no such domain | nonexistent domain | recipient address rejected: domain not found |
    recipient address rejected: unknown domain name | recipient domain must exist | remote domain doesnt exist |
    the account or domain may not exist | unknown host | unroutable address | unrouteable address | ドメインが見つかりません
  `),
  mailboxfull: phrases(`
    account disabled temporarly for exceeding receiving limits | account is exceeding their quota |
    account is over quota | account is temporarily over quota | account storage limit | bandeja * llena |
    boite du destinataire pleine | boîte * pleine | buzón lleno | delivery failed: over quota |
    delivery failed due to system quota violation | disc quota exceeded | disk quota exceeded |
    does not have enough space | domain is over quota | email quota exceeded | error: quota exceed |
    exceeded storage allocation | exceeds allowed size | exceeding its mailbox quota | full mailbox | inbox is full |
    inbox is out of storage space | is over disk quota | is over quota | is over the quota |
    mail file size exceeds the maximum size allowed for mail delivery | mail quota exceeded | mailbox * is full |
    mailbox exceeded the local limit | mailbox exceeds allowed size | mailbox for user is full | mailbox full |
    mailbox has exceeded | mailbox is full | mailbox over quota | mailbox quota usage exceeded |
    mailbox size limit exceeded | mailbox would exceed | maildir over quota |
    maildir delivery failed: userdisk quota | maildir delivery failed: domaindisk quota | mailfolder is full |
    mailbox exceeded | not enough disk space | not enough storage space in | over the allowed quota |
    over the maximum allowed number of messages | over quota | overquota | posteingang * voll | postfach ist voll |
    quota exceeded | quota violation for | recipient overquota | recipient reached disk quota |
    recipient mailbox is full | storage quota exceeded | the user's space has been used up | too much mail data |
    user has exceeded quota | user has too many messages on the server | user is over quota | user over quota |
    user's mailbox is full | would be over the allowed quota | you have reached your quota | переполнен | メールボックスが一杯 |
    邮箱已满 | 메일함 용량
  `),
  suspend: phrases(`
    ~account * is suspended | account disabled | account has been disabled | account has been suspended |
    account is disabled | account is locked | account is not active | account is temporarily limited |
    account inactive | account suspended | administratively disabled | administrativley disabled |
    administrativeley disabled | boite du destinataire archivee | compte du destinataire est bloque |
    email account that you tried to reach is disabled | account that you tried to reach is inactive |
    has been suspended | invalid/inactive user | is a deactivated mailbox | is currently not permitted to receive |
    is currently suspended | is currently disabled | is no longer valid. | mailbox currently suspended |
    mailbox disabled | mailbox for * is disabled | mailbox is disabled | mailbox is frozen |
    mailbox unavailable or access denied | mailbox was not used for more than |
    recipient rejected: temporarily inactive | recipient suspend the service | service suspended | temporary locked |
    this account has been disabled or discontinued | this account is disabled | this mailbox is disabled |
    user * is disabled | user is inactive | user is suspended | user suspended | user account is disabled |
    user account is expired
  `),
  filtered: phrases(`
    because the recipient is only accepting mail from specific email addresses | bounced address |
    cannot route mail to user | due to extended inactivity new mail is not currently being accepted for this mailbox |
    has restricted sms e-mail | id refuse to receive mail | is not accepting any mail |
    mail is rejected by recipients | message filtered by recipient | message rejected due to user rules |
    permanent failure for one or more recipients | recipient's preferences | refused due to recipient preferences |
    rejected by user | resolver.rst.notauthorized | this account is protected by | user refuses to receive |
    user reject | we failed to deliver mail because the following address recipient id refuse to receive mail |
    you have been blocked by the recipient | you are not allowed to send to this recipient
  `),
} as const;
