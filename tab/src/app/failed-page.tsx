import { tabText } from '@causeway/shared/text/tab-text.js';
import { Button } from '@fluentui/react-components';
import { EmptyState } from '../components/empty-state.js';
import { PageFrame } from '../components/page-frame.js';
import { useWords } from '../lib/reader.js';

export function FailedPage() {
  const words = useWords(tabText);
  return (
    <PageFrame title={words.failed} width="reading">
      <EmptyState title={words.failedHint}>
        <Button appearance="primary" onClick={() => location.reload()}>
          {words.reload}
        </Button>
      </EmptyState>
    </PageFrame>
  );
}
