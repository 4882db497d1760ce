interface Asking {
  readonly origin: string;
  /** Null for everything there is to ask. */
  readonly flagKey: string | null;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Somebody who was chosen; otherwise the example takes whoever it is given. */
  readonly personId?: string;
}

const path = '/ofrep/v1/evaluate/flags';

/** Inside single quotes. */
function inShell(text: string): string {
  return text.replaceAll("'", String.raw`'\''`);
}

export function curlExample({ origin, flagKey, attributes, personId }: Asking): string {
  const others = JSON.stringify(attributes).slice(1, -1);
  const person = personId === undefined ? `"'"$PERSON_ID"'"` : inShell(JSON.stringify(personId));
  const context = `"targetingKey":${person}${others && `,${inShell(others)}`}`;
  const place = flagKey === null ? path : `${path}/${flagKey}`;
  return [
    `curl ${origin}${place} \\`,
    `  -H "Authorization: Bearer $CAUSEWAY_API_KEY" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '{"context":{${context}}}'`,
  ].join('\n');
}

export function sdkExample({
  origin,
  flagKey,
  attributes,
  personId,
}: Asking & { readonly flagKey: string }): string {
  const others = Object.entries(attributes).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`,
  );
  const person = personId === undefined ? 'personId' : JSON.stringify(personId);
  return [
    `import { OFREPProvider } from '@openfeature/ofrep-provider';`,
    `import { OpenFeature } from '@openfeature/server-sdk';`,
    ``,
    `await OpenFeature.setProviderAndWait(`,
    `  new OFREPProvider({`,
    `    baseUrl: '${origin}',`,
    "    headers: [['Authorization', `Bearer ${process.env.CAUSEWAY_API_KEY}`]],",
    `  }),`,
    `);`,
    `const answer = await OpenFeature.getClient().getBooleanDetails('${flagKey}', false, {`,
    `  targetingKey: ${person},`,
    ...others,
    `});`,
    `if (answer.value) openTheTool();`,
  ].join('\n');
}
