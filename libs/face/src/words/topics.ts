import type act from './en/act.json';
import type common from './en/common.json';
import type consoleDesk from './en/console/desk.json';
import type consoleIncidents from './en/console/incidents.json';
import type consoleBelief from './en/console/belief.json';
import type consoleRelations from './en/console/relations.json';
import type consoleTotals from './en/console/totals.json';
import type consoleSources from './en/console/sources.json';
import type consoleCampaigns from './en/console/campaigns.json';
import type consoleLetters from './en/console/letters.json';
import type consoleOfficials from './en/console/officials.json';
import type consoleGallery from './en/console/gallery.json';
import type consoleNow from './en/console/now.json';
import type consoleParts from './en/console/parts.json';
import type consoleSafety from './en/console/safety.json';
import type consoleSession from './en/console/session.json';
import type consoleSettings from './en/console/settings.json';
import type consoleShell from './en/console/shell.json';
import type consoleSubscribers from './en/console/subscribers.json';
import type consoleMail from './en/console/mail.json';
import type consolePace from './en/console/pace.json';
import type consoleResend from './en/console/resend.json';
import type consoleFeedback from './en/console/feedback.json';
import type consoleAlerts from './en/console/alerts.json';
import type fields from './en/fields.json';
import type gathered from './en/gathered.json';
import type home from './en/home.json';
import type incident from './en/incident.json';
import type letter from './en/letter.json';
import type mailAccount from './en/mail/account.json';
import type mailDuty from './en/mail/duty.json';
import type consoleDeskwork from './en/console/deskwork.json';
import type consoleSearch from './en/console/search.json';
import type consoleDuty from './en/console/duty.json';
import type mailAlert from './en/mail/alert.json';
import type mailFollowUp from './en/mail/followUp.json';
import type mailIncident from './en/mail/incident.json';
import type mailLetter from './en/mail/letter.json';
import type mailReason from './en/mail/reason.json';
import type mailSubscription from './en/mail/subscription.json';
import type mailbox from './en/mailbox.json';
import type marks from './en/marks.json';
import type method from './en/method.json';
import type places from './en/places.json';
import type record from './en/record.json';
import type sending from './en/sending.json';
import type subscribe from './en/subscribe.json';
import type unsubscribe from './en/unsubscribe.json';

/** Each English file by the beginning of its keys, so that the compiler knows every key. A new file needs its line here. */
export interface Topics {
  act: typeof act;
  common: typeof common;
  'console.desk': typeof consoleDesk;
  'console.incidents': typeof consoleIncidents;
  'console.belief': typeof consoleBelief;
  'console.relations': typeof consoleRelations;
  'console.totals': typeof consoleTotals;
  'console.sources': typeof consoleSources;
  'console.campaigns': typeof consoleCampaigns;
  'console.letters': typeof consoleLetters;
  'console.officials': typeof consoleOfficials;
  'console.gallery': typeof consoleGallery;
  'console.now': typeof consoleNow;
  'console.parts': typeof consoleParts;
  'console.safety': typeof consoleSafety;
  'console.session': typeof consoleSession;
  'console.settings': typeof consoleSettings;
  'console.shell': typeof consoleShell;
  'console.subscribers': typeof consoleSubscribers;
  'console.mail': typeof consoleMail;
  'console.pace': typeof consolePace;
  'console.resend': typeof consoleResend;
  'console.feedback': typeof consoleFeedback;
  'console.alerts': typeof consoleAlerts;
  fields: typeof fields;
  gathered: typeof gathered;
  home: typeof home;
  incident: typeof incident;
  letter: typeof letter;
  'mail.account': typeof mailAccount;
  'mail.duty': typeof mailDuty;
  'console.deskwork': typeof consoleDeskwork;
  'console.search': typeof consoleSearch;
  'console.duty': typeof consoleDuty;
  'mail.alert': typeof mailAlert;
  'mail.followUp': typeof mailFollowUp;
  'mail.incident': typeof mailIncident;
  'mail.letter': typeof mailLetter;
  'mail.reason': typeof mailReason;
  'mail.subscription': typeof mailSubscription;
  mailbox: typeof mailbox;
  marks: typeof marks;
  method: typeof method;
  places: typeof places;
  record: typeof record;
  sending: typeof sending;
  subscribe: typeof subscribe;
  unsubscribe: typeof unsubscribe;
}

type KeysOf<Content, Prefix extends string> = {
  [Name in keyof Content & string]: Content[Name] extends string
    ? `${Prefix}.${Name}`
    : KeysOf<Content[Name], `${Prefix}.${Name}`>;
}[keyof Content & string];

/** The key of a message: the file's path with dots, then the place in it, such as `home.title` or `console.desk.empty`. */
export type Key = { [Topic in keyof Topics]: KeysOf<Topics[Topic], Topic> }[keyof Topics];
