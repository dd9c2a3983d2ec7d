const DRAFTS = 'tocsin.draft.';

let handedOver = false;

/** The name under which a person's draft is kept. */
export function draftPlace(staffId: string, key: string): string {
  return `${DRAFTS}${staffId}.${key}`;
}

/** Removes every draft from this browser. */
export function removeDrafts(): void {
  for (const storage of [localStorage, sessionStorage])
    for (const name of Object.keys(storage)) if (name.startsWith(DRAFTS)) storage.removeItem(name);
}

/** Loads the page anew for somebody else; forms do not ask whether to stay, as the next person has no say in that. */
export function handOver(): void {
  handedOver = true;
  window.location.reload();
}

/** Whether the page is being loaded anew for somebody else. */
export function isHandedOver(): boolean {
  return handedOver;
}
