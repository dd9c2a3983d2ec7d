import { Command } from 'commander';
import { COMMANDS } from './index.js';

const nothingIsOpened = () => Promise.reject(new Error('nothing is opened here'));

describe('the commands of tocsin', () => {
  it.each(COMMANDS)('$names stand in the file that is loaded for them', async ({ names, load }) => {
    const program = new Command();
    (await load())(program, nothingIsOpened);
    expect(program.commands.map((command) => command.name())).toEqual(names);
  });
});
