import { defineErrors } from '#contracts';

export const cliError = defineErrors({
  CLI_FILE_UNREADABLE: {
    kind: 'invalid',
    message: 'The file {file} cannot be read ({reason}).',
    remedy: 'Check the path; the other files were read.',
  },
  CLI_DATE_INVALID: {
    kind: 'invalid',
    message: 'The date given with --published is not a day or an instant.',
    remedy: 'Write it as 2023-10-13 or 2023-10-13T09:00:00+09:00.',
  },
  CLI_INVALID_OPTIONS: {
    kind: 'invalid',
    message: 'Some options cannot be accepted: {problems}.',
    remedy: 'Correct the named ones and run the command again; nothing was changed.',
  },
  CLI_STAFF_EXISTS: {
    kind: 'conflict',
    message: 'Somebody works here already, so there is no first link any more.',
    remedy: 'Let an administrator invite people in the console, or use `tocsin admin create`.',
  },
  CLI_TEXT_UNREADABLE: {
    kind: 'invalid',
    message: 'The file {file} cannot be read.',
    remedy: 'Check its name and who may read it.',
  },
});
