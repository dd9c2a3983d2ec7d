import { defineErrors } from '#contracts';

export const campaignsError = defineErrors({
  CAMPAIGNS_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no such letter drive.',
    remedy: 'Check the address; a letter drive that is still being written has no page yet.',
  },
  CAMPAIGNS_SLUG_TAKEN: {
    kind: 'conflict',
    message: 'Another campaign has the address /act/{slug}.',
    remedy: 'Choose another slug, or leave it out to have one made from the title.',
  },
  CAMPAIGNS_LAUNCHED_ALREADY: {
    kind: 'conflict',
    message: 'This campaign has been launched, so its words and offices are fixed.',
    remedy: 'Stop it and draft a new one if something is wrong.',
  },
  CAMPAIGNS_NOT_LAUNCHED: {
    kind: 'conflict',
    message: 'This campaign has not been launched.',
    remedy: 'There is nothing to stop; edit the draft instead.',
  },
  CAMPAIGNS_TEXT_CHANGED: {
    kind: 'conflict',
    message: 'The words or offices of this campaign are not the ones that were approved.',
    remedy: 'Read it again as it stands now, and launch it with the contentSha256 that it shows.',
  },
  CAMPAIGNS_OFFICE_UNREACHABLE: {
    kind: 'conflict',
    message: 'These offices have no address that is valid today: {offices}.',
    remedy: 'Give each one a contact point with `tocsin office address`, or take it out of the campaign.',
  },
  CAMPAIGNS_STOPPED: {
    kind: 'gone',
    message: 'This letter drive has been stopped; no more letters go out.',
    remedy: 'Nothing was sent in your name by this step. Look at the front page for what you can do now.',
  },
  CAMPAIGNS_TOO_MANY: {
    kind: 'too_many',
    message: 'Too many letters were begun from your network today.',
    remedy: 'Try again tomorrow, or from another network.',
  },
  CAMPAIGNS_ADDRESS_INVALID: {
    kind: 'invalid',
    message: 'This is not an e-mail address that can be written to.',
    remedy: 'Give one address such as name@example.org.',
  },
  CAMPAIGNS_ACTION_OVER: {
    kind: 'gone',
    message: 'This letter is no longer here: it was not confirmed in time, or somebody said that it was not theirs.',
    remedy: 'It was not sent, and what was typed has been erased. Write a new one on the page of the letter drive.',
  },
});
