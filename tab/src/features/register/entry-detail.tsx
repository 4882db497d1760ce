import { Loaded } from '../../components/loaded.js';
import { Surface } from '../../components/surface.js';
import { useEntry, useRegisterKinds, useRegisters } from './api/use-registers.js';
import { EntryItem } from './entry-item.js';

/** One entry with everything about it; its owner comes here without a part in the program, too. */
export function EntryDetail({ programId, entryId }: { programId: string; entryId: string }) {
  const kinds = useRegisterKinds();
  const entry = useEntry(programId, entryId);
  const registers = useRegisters(programId);
  return (
    <Loaded query={kinds}>
      {(declared) => (
        <Loaded query={entry}>
          {(loaded) => {
            const kind = declared.kinds.find(({ name }) => name === loaded.kind);
            const line = registers.data?.registers.find((one) => one.kind === loaded.kind);
            return (
              kind && (
                <Surface>
                  <EntryItem
                    programId={programId}
                    kind={kind}
                    entry={loaded}
                    mayNameOwner={line?.mayNameOwner ?? false}
                    shown="everything"
                  />
                </Surface>
              )
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}
