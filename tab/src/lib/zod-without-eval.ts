/**
 * The contract's schemas would otherwise probe for `new Function`, which the content security policy
 * refuses and browsers then report. Imported before anything that imports the contract.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
