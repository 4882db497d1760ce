export interface Manifest {
  readonly manifestVersion: string;
  readonly icons: { readonly color: string; readonly outline: string };
  readonly composeExtensions: readonly { readonly commands: readonly { readonly id: string }[] }[];
}

export function installationFrom(env: Record<string, string | undefined>): Record<string, string>;
export function manifestFor(installation: Record<string, string>): Manifest;
export function problemsOf(manifest: Manifest): Promise<string[]>;
export function packageEntries(manifest: Manifest): { name: string; content: Buffer }[];
