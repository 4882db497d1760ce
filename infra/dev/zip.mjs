import { crc32 } from 'node:zlib';

/** 1980-01-01: the same files make the same bytes on every day and machine. */
const dosDate = 0x21;
const version = 20;
const utf8Names = 0x800;

function fieldsOf({ name, content }) {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(utf8Names, 2);
  fields.writeUInt16LE(dosDate, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

function localHeader(entry) {
  return Buffer.concat([Buffer.from('PK\x03\x04'), fieldsOf(entry), Buffer.from(entry.name)]);
}

function directoryEntry(entry, offset) {
  const madeBy = Buffer.from([version, 0]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([
    Buffer.from('PK\x01\x02'),
    madeBy,
    fieldsOf(entry),
    rest,
    Buffer.from(entry.name),
  ]);
}

/** Writes a ZIP archive that stores its files as they are (APPNOTE 4.3); icons would not shrink. */
export function zip(entries) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const entry of entries) {
    const body = Buffer.concat([localHeader(entry), entry.content]);
    directory.push(directoryEntry(entry, offset));
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}
