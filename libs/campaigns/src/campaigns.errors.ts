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
  CAMPAIGNS_EDITED_MEANWHILE: {
    kind: 'conflict',
    message: 'Somebody else changed this draft while you were writing: {changed}.',
    remedy: 'Look at it as it stands now and make your change again. Nothing was overwritten.',
  },
  CAMPAIGNS_OFFICE_UNREACHABLE: {
    kind: 'conflict',
    message: 'These offices have no address that is valid today: {offices}.',
    remedy: 'Give each one a contact point with `tocsin office address`, or take it out of the campaign.',
  },
  CAMPAIGNS_PDF_NO_FONT: {
    kind: 'invalid',
    message:
      'Letters of this campaign cannot go as PDF: no font here holds {characters} together with the rest of a letter in {language}.',
    remedy:
      'Install fonts on each machine that runs Tocsin (Debian: fonts-noto-cjk for Korean, Chinese and Japanese) or name files in LETTER_PDF_FONTS, and restart; or let the letters go without PDF. Text written from right to left cannot go as PDF. Nothing was saved.',
  },
  CAMPAIGNS_LETTER_NO_FONT: {
    kind: 'invalid',
    message: 'These characters cannot be printed: {characters}.',
    remedy: 'Take them out or write them differently. Nothing was sent, and everything that was typed is kept.',
  },
  CAMPAIGNS_UNSAFE: {
    kind: 'invalid',
    message: 'The words of this campaign could endanger somebody: {warnings}.',
    remedy: 'Rewrite these places so that nobody can be found by them, or name in despite the words that may stand.',
  },
  CAMPAIGNS_UNJUDGED: {
    kind: 'invalid',
    message: 'The harm check cannot judge words in {language}.',
    remedy: 'Read the words for details by which a person could be found, and launch with readByMe: true.',
  },
  CAMPAIGNS_TEMPLATE_SYNTAX: {
    kind: 'invalid',
    message: 'The text {field} cannot be read at line {line}, column {column}: {problem}.',
    remedy: 'Mend it there, or take the braces out. Nothing was saved.',
  },
  CAMPAIGNS_VARIABLE_UNKNOWN: {
    kind: 'invalid',
    message: 'The text {field} holds {variable} at line {line}, column {column}, and there is no such variable.',
    remedy: 'Use one of these: {known}. Nothing was saved.',
  },
  CAMPAIGNS_VARIABLE_TYPE: {
    kind: 'invalid',
    message: 'In the text {field}, line {line}, column {column}, {variable} is a {type}, which {use} cannot take.',
    remedy:
      'Put a list into the text with join or for, a day with date, and give filters what they are for. Nothing was saved.',
  },
  CAMPAIGNS_VARIABLE_EMPTY: {
    kind: 'invalid',
    message: 'The text {field} needs {variable}, which has no value today.',
    remedy:
      'Link an incident that is on the record, or say what stands there otherwise with default or if. Nothing was saved or sent.',
  },
  CAMPAIGNS_TEMPLATE_LIMIT: {
    kind: 'invalid',
    message: 'The text {field} is empty or too long once its variables are filled in, or takes too much work.',
    remedy: 'Shorten it. Nothing was saved.',
  },
  CAMPAIGNS_VALUES_CHANGED: {
    kind: 'conflict',
    message: 'What the variables in {fields} stand for has changed since this draft was saved.',
    remedy: 'Save the draft again, read it as it stands then, and launch that. Nothing was launched.',
  },
  CAMPAIGNS_LETTER_UNKNOWN: {
    kind: 'not_found',
    message: 'There is no such letter.',
    remedy: 'Look it up on the board of letters.',
  },
  CAMPAIGNS_LETTER_NOT_FAILED: {
    kind: 'conflict',
    message: 'This letter has not failed, was sent again already, was withdrawn, or its campaign was stopped.',
    remedy: 'Look at the letter as it stands now. Nothing was sent by this.',
  },
  CAMPAIGNS_DUPLICATE_RISK: {
    kind: 'conflict',
    message: 'Nobody knows whether this letter arrived; the office may get it twice when it is sent again.',
    remedy:
      'Ask the office first and settle the letter, or send it again with acceptDuplicate: true. Nothing was sent by this.',
  },
  CAMPAIGNS_RESEND_NOT_NOW: {
    kind: 'conflict',
    message: 'Letters of this campaign cannot be sent again now ({why}).',
    remedy: 'stopped: it does not run, so none of it is sent again. resending: wait, or cancel that resend.',
  },
  CAMPAIGNS_RESEND_CHANGED: {
    kind: 'conflict',
    message: 'There were {seen} letters to send again; now there are {now}. Nothing was sent.',
    remedy: 'Look at the numbers again and ask once more.',
  },
  CAMPAIGNS_RESEND_UNKNOWN: {
    kind: 'not_found',
    message: 'This campaign has no resend {resend}.',
    remedy: 'Look at the resends of the campaign.',
  },
  CAMPAIGNS_LETTER_SETTLED: {
    kind: 'conflict',
    message: 'This letter cannot be settled so: something certain is known of it, or a person has settled it already.',
    remedy: 'Look at the letter as it stands now.',
  },
  CAMPAIGNS_ANSWER_UNKNOWN: {
    kind: 'not_found',
    message: 'This letter has no such answer.',
    remedy: 'Look at the letter as it stands now.',
  },
  CAMPAIGNS_ANSWER_DECIDED: {
    kind: 'conflict',
    message: 'This answer waits for nobody any more: it was passed on, dropped, or its text has been forgotten.',
    remedy: 'Look at the letter as it stands now. Nothing was sent by this.',
  },
  CAMPAIGNS_ANSWER_NOBODY: {
    kind: 'gone',
    message: 'The supporter of this letter has withdrawn, so that there is nobody to pass the answer on to.',
    remedy: 'Drop the answer. Nothing was sent by this.',
  },
  CAMPAIGNS_HANDOVER_DAY: {
    kind: 'invalid',
    message: 'The day of handing over lies before the file was made, or in the future.',
    remedy: 'Give the day on which the letters of this very file were handed over.',
  },
  CAMPAIGNS_HANDOVER_CHANGED: {
    kind: 'conflict',
    message:
      'The file was made of {letters} letters and {found} of them are still gathered: some were withdrawn or handed over.',
    remedy: 'Look at the numbers as they stand now and make the file again. Nothing was recorded.',
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
