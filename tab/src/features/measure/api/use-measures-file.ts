import { useMutation } from '@tanstack/react-query';
import { ApiProblem } from '../../../lib/api-problem.js';
import { saveFile } from '../../../lib/save-file.js';
import { tokenSource } from '../../../lib/session.js';

/** A file is not JSON, so it stands beside the contract; a link could not carry a bearer token. */
async function measuresFile(programId: string): Promise<string> {
  const token = await tokenSource()?.get();
  const response = await fetch(`/api/programs/${encodeURIComponent(programId)}/measures.csv`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
  }).catch(() => {
    throw new ApiProblem(0, 'offline');
  });
  if (!response.ok) throw new ApiProblem(response.status, 'unavailable');
  return response.text();
}

/** The edition as a file: the same numbers as on the page, and the same gaps. */
export function useMeasuresFile(programId: string) {
  return useMutation({
    mutationFn: () => measuresFile(programId),
    // Reading it as text has taken away the mark that tells spreadsheets its encoding.
    onSuccess: (text) =>
      saveFile('measures.csv', [text.startsWith('\uFEFF') ? text : `\uFEFF${text}`], 'text/csv'),
  });
}
