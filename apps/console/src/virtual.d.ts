declare module 'virtual:languages' {
  /** Every language that has a folder of words, each with a loader of its files. */
  export const languages: readonly {
    tag: string;
    name: string;
    load: () => Promise<{ files: Record<string, unknown> }>;
  }[];
}
