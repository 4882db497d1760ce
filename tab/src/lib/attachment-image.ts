import { ApiProblem } from './api-problem.js';
import { tokenSource } from './session.js';

function asDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      if (typeof reader.result === 'string') resolve(reader.result);
    });
    reader.addEventListener('error', () => reject(new ApiProblem(0, 'unexpected')));
    reader.readAsDataURL(blob);
  });
}

/** An `<img>` cannot carry a bearer token, so the picture is fetched and shown as data. */
export async function attachmentImage(attachmentId: string): Promise<string> {
  const token = await tokenSource()?.get();
  const response = await fetch(`/api/attachments/${encodeURIComponent(attachmentId)}`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  if (!response.ok) throw new ApiProblem(response.status, 'unavailable');
  return asDataUrl(await response.blob());
}

/** The bytes of a chosen file as the contract wants them. */
export async function asBase64(file: Blob): Promise<string> {
  const dataUrl = await asDataUrl(file);
  return dataUrl.slice(dataUrl.indexOf(',') + 1);
}
