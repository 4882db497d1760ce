import type { Program } from '@causeway/shared/domain/program/program.js';
import type { Tool } from '@causeway/shared/domain/tool/tool.js';

function bare(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** Programs whose own name, or whose tool's, somebody wrote; the longest name counts first. */
export function programsNamed(
  programs: readonly Program[],
  tools: readonly Pick<Tool, 'id' | 'name'>[],
  written: string,
): readonly Program[] {
  const text = bare(written);
  const toolNames = new Map(tools.map(({ id, name }) => [id, bare(name)]));
  const found = programs.flatMap((program) => {
    const names = [bare(program.name), toolNames.get(program.toolId) ?? ''];
    const said = names.filter((name) => name !== '' && text.includes(name));
    const length = Math.max(0, ...said.map((name) => name.length));
    return length > 0 ? [{ program, length }] : [];
  });
  return found.toSorted((a, b) => b.length - a.length).map(({ program }) => program);
}
