import { AppManifestUtils } from '@microsoft/app-manifest';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { installationFrom, manifestFor, packageEntries } from '../../infra/dev/app-package.mjs';

const appPackage = path.resolve('appPackage');

const manifest = manifestFor(installationFrom({ PUBLIC_URL: 'https://causeway.example' }));

const german = JSON.parse(readFileSync(path.join(appPackage, 'de.json'), 'utf8')) as Record<
  string,
  string
>;

/** Puts a text where a localisation key such as `bots[0].commandLists[0].commands[1].title` points. */
function replaceAt(target: unknown, key: string, text: string): void {
  const steps = key.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop() ?? '';
  const holder = steps.reduce((value, step) => (value as Record<string, unknown>)[step], target);
  const texts = holder as Record<string, unknown>;
  expect(typeof texts[last]).toBe('string');
  texts[last] = text;
}

/** Width, height and colour type from the header chunk of a PNG. */
function pngHeader(name: string) {
  const bytes = readFileSync(path.join(appPackage, name));
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), colourType: bytes[25] };
}

describe('the app package', () => {
  it('has a manifest that the Teams schema accepts', async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifest as never)).toEqual([]);
  });

  it('has a manifest whose faults the schema would find', async () => {
    const broken = { ...manifest, bots: [{ scopes: ['nowhere'] }] };

    expect(await AppManifestUtils.validateAgainstSchema(broken as never)).not.toEqual([]);
  });

  it('reads in German where every text stands in English, and fits', async () => {
    const localized = structuredClone(manifest);
    for (const [key, text] of Object.entries(german)) {
      if (key !== '$schema') replaceAt(localized, key, text);
    }

    expect(await AppManifestUtils.validateAgainstSchema(localized as never)).toEqual([]);
  });

  it('leaves no placeholder unfilled', () => {
    expect(JSON.stringify(manifest)).not.toMatch(/[{]{2}|undefined/);
  });

  it('offers the message action that opens the dialog', () => {
    expect(manifest.composeExtensions[0]?.commands[0]).toMatchObject({
      id: 'flagOutput',
      fetchTask: true,
      context: expect.arrayContaining(['message']) as unknown,
    });
  });

  it('has a colour icon of 192 and an outline icon of 32 pixels', () => {
    expect(pngHeader('color.png')).toMatchObject({ width: 192, height: 192 });
    expect(pngHeader('outline.png')).toMatchObject({ width: 32, height: 32 });
  });

  it('has an outline icon with transparency', () => {
    const withAlpha = 6;

    expect(pngHeader('outline.png').colourType).toBe(withAlpha);
  });

  it('packs every file that the manifest names', () => {
    const names = packageEntries(manifest).map((entry) => entry.name);

    expect(names).toEqual(
      expect.arrayContaining([
        'manifest.json',
        manifest.icons.color,
        manifest.icons.outline,
        'de.json',
      ]),
    );
  });
});
