/** Prepares what all suites share. */
export default async function globalSetup(): Promise<void> {}
