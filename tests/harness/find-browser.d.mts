export interface FoundBrowser {
  readonly executablePath: string;
  readonly args: string[];
  readonly env?: Record<string, string>;
}

export const noBrowserSentence: string;

export function findBrowser(): Promise<FoundBrowser | undefined>;
