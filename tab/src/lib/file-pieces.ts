import { ApiProblem } from './api-problem.js';

const pieceBytes = 256 * 1_024;

function bytesOf(piece: Blob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      if (typeof reader.result !== 'string') resolve(new Uint8Array(reader.result ?? []));
    });
    reader.addEventListener('error', () => reject(new ApiProblem(0, 'file-unreadable')));
    reader.readAsArrayBuffer(piece);
  });
}

/** A chosen file bit by bit, each read when it is asked for; a million rows are never in memory. */
export async function* filePieces(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += pieceBytes) {
    yield await bytesOf(file.slice(at, at + pieceBytes));
  }
}
