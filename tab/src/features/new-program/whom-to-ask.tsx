import { newProgramText } from '@causeway/shared/text/new-program-text.js';
import { EmptyState } from '../../components/empty-state.js';
import { Loaded } from '../../components/loaded.js';
import { useWords } from '../../lib/reader.js';
import { useAdministrators } from './api/use-catalogue.js';

/** Whoever may not make a program is told who may. */
export function WhomToAsk() {
  const words = useWords(newProgramText);
  const administrators = useAdministrators();
  return (
    <EmptyState title={words.notYours} hint={words.notYoursHint}>
      <Loaded query={administrators}>
        {(people) =>
          people.length === 0 ? (
            <span>{words.nobodyToAsk}</span>
          ) : (
            <span>{`${words.ask}: ${people.map(({ name }) => name).join(', ')}`}</span>
          )
        }
      </Loaded>
    </EmptyState>
  );
}
