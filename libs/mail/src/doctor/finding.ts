/** What the doctor looks at. */
export type CheckName =
  | 'clock'
  | 'web'
  | 'recipients'
  | 'relay'
  | 'ptr'
  | 'sender'
  | 'streams'
  | 'spf'
  | 'dkim'
  | 'dmarc'
  | 'inbound';

/** `well`; `look`: works, and somebody should know; `bad`: mail is lost, refused or distrusted by it; `unknown`: could not be found out. */
export type FindingState = 'well' | 'look' | 'bad' | 'unknown';

/** What one check found, in English. It holds no password, key or address of a person. */
export interface Finding {
  check: CheckName;
  /** What it is about: a domain, a host or a setting. */
  about: string;
  state: FindingState;
  says: string;
  /** What to change; null where nothing is to be done. */
  todo: string | null;
}

/** Makes the findings of one check. */
export function findingsOf(check: CheckName, about: string) {
  const finding = (state: FindingState, says: string, todo: string | null = null): Finding => ({
    ...{ check, about, state, says, todo },
  });
  return {
    well: (says: string) => finding('well', says),
    look: (says: string, todo: string) => finding('look', says, todo),
    bad: (says: string, todo: string) => finding('bad', says, todo),
    unknown: (says: string, todo: string) => finding('unknown', says, todo),
  };
}
