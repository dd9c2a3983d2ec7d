import { rowsOfCsv } from './csv-rows.js';

const row = (address: string, more: object = {}) => ({ address, language: '', kinds: [], discreet: false, ...more });

describe('a file of people who agreed elsewhere', () => {
  it.each([
    ['one column', 'address\na@example.org\nb@example.org\n', [row('a@example.org'), row('b@example.org')]],
    [
      'what a spreadsheet writes',
      '\ufeffEmail;Language;Discreet\r\n"a@example.org";ko;yes\r\n',
      [row('a@example.org', { language: 'ko', discreet: true })],
    ],
    [
      'quotations, commas and line breaks in them',
      'name,email,kinds\n"Kim, ""Lee""\nPark",a@example.org,"return, detention; nonsense"',
      [row('a@example.org', { kinds: ['detention', 'return'] })],
    ],
    ['empty lines', 'email\n\n a@example.org \n,\n', [row('a@example.org')]],
    ['no such column', 'name\nKim\n', 'noAddress'],
    ['nothing but a head', 'email\n', 'noRows'],
    ['nothing at all', '', 'noAddress'],
    ['a quotation that never ends', 'email\n"a@example.org\n', 'unreadable'],
  ])('with %s', (_what, text, rows) => {
    expect(rowsOfCsv(text)).toEqual(rows);
  });
});
