import { listChanges } from '@causeway/shared/api/changes.js';
import { tabText } from '@causeway/shared/text/tab-text.js';
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../lib/api.js';
import type { Changes } from '../lib/live-changes.js';
import { followChanges } from '../lib/live-changes.js';
import { useWords } from '../lib/reader.js';
import type { Subject } from '../lib/subject-key.js';
import { isAbout } from '../lib/subject-key.js';

/** What can begin or cease to wait for somebody; who has no part in a program is told of no more. */
const movesWaiting = new Set<Subject>([
  'notice',
  'sheet',
  'register',
  'waiver',
  'approval',
  'evidence',
  'stage',
  'gate',
]);

/** A new message also changes how many are unseen, which the person's own record carries. */
function subjectsOf(subject: Subject): readonly Subject[] {
  const also: readonly Subject[] = movesWaiting.has(subject) ? ['portfolio'] : [];
  return subject === 'notice' ? ['notice', 'me', ...also] : [subject, ...also];
}

/** Keeps every page as fresh as the change feed, and says when the server cannot be reached. */
export function LiveUpdates() {
  const client = useQueryClient();
  const words = useWords(tabText);
  const [isReached, setIsReached] = useState(true);
  useEffect(() => {
    const onChanges = ({ changes, isTooMany }: Changes) => {
      void client.invalidateQueries({
        predicate: ({ queryKey }) =>
          isTooMany ||
          changes.some(({ subject, id }) =>
            subjectsOf(subject).some((about) => isAbout(queryKey, about, id)),
          ),
      });
    };
    return followChanges({
      read: (after) => call(listChanges, { query: { after } }),
      onChanges,
      onReached: setIsReached,
    });
  }, [client]);
  return (
    <div role="status">
      {!isReached && (
        <MessageBar intent="warning" layout="multiline" shape="square">
          <MessageBarBody>{words.offline}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
