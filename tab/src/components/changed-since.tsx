import { declaredFormText } from '@causeway/shared/text/declared-form-text.js';
import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../lib/reader.js';

/** For somebody who sent from an older state: nothing was saved, nothing typed is lost, and how it stands now. */
export function ChangedSince({ children }: { readonly children?: ReactNode }) {
  const words = useWords(declaredFormText);
  return (
    <div role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.changedSince}</MessageBarTitle> {words.changedSinceHint}
          {children}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
