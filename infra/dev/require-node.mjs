const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Causeway needs Node 20.19 or newer and this is ${process.versions.node}. ` +
      'Install Node 24 (or 22) and run the same command again.',
  );
  process.exit(1);
}
