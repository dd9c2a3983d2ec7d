/** The environment of this process, for programs that hand it to `loadConfig` or to a child. Nothing else reads `process.env`. */
export function environment(): Record<string, string | undefined> {
  return { ...process.env };
}
