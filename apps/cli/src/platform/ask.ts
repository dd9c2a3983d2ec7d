import { createInterface } from 'node:readline/promises';

/** Asks at the terminal. Without one there is nobody to ask, and the answer is no. */
export async function agrees(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    console.error('There is no terminal to ask at; give --yes.');
    return false;
  }
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`${question} Type yes: `);
    return answer.trim().toLowerCase() === 'yes';
  } finally {
    terminal.close();
  }
}
