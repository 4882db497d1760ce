interface Asking {
  readonly origin: string;
  readonly flagKey: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

const path = '/ofrep/v1/evaluate/flags';

export function curlExample({ origin, flagKey, attributes }: Asking): string {
  const others = JSON.stringify(attributes)
    .slice(1, -1)
    .replaceAll("'", String.raw`'\''`);
  const context = `"targetingKey":"'"$PERSON_ID"'"${others && `,${others}`}`;
  return [
    `curl ${origin}${path}/${flagKey} \\`,
    `  -H "Authorization: Bearer $CAUSEWAY_API_KEY" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '{"context":{${context}}}'`,
  ].join('\n');
}

export function sdkExample({ origin, flagKey, attributes }: Asking): string {
  const others = Object.entries(attributes).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`,
  );
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
    `  targetingKey: personId,`,
    ...others,
    `});`,
    `if (answer.value) openTheTool();`,
  ].join('\n');
}
