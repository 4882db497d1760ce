import type { StageView } from '@causeway/shared/api/stages.js';
import { integrationText } from '@causeway/shared/text/integration-text.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { Surface } from '../../components/surface.js';
import { AskingPanel } from '../../features/integration/asking-panel.js';
import { ApiKeyPanel } from '../../features/integration/keys/api-key-panel.js';
import { TryPanel } from '../../features/integration/trying/try-panel.js';
import { WebhookPanel } from '../../features/integration/webhooks/webhook-panel.js';
import { connectsTo, useMe } from '../../lib/me.js';
import { useWords } from '../../lib/reader.js';
import { ProgramFrame } from '../program-frame.js';

function Integrations({ stage: { programId } }: { readonly stage: StageView }) {
  const words = useWords(integrationText);
  const me = useMe();
  return (
    <>
      {connectsTo(me, programId) ? (
        <>
          <ApiKeyPanel programId={programId} />
          <WebhookPanel programId={programId} />
          <TryPanel programId={programId} />
        </>
      ) : (
        <Surface title={words.connections}>{words.mayNotConnect}</Surface>
      )}
      <AskingPanel programId={programId} />
    </>
  );
}

/** How other systems send, ask and are told. */
export function ProgramIntegrationsPage() {
  const nav = useWords(programNavText);
  const words = useWords(integrationText);
  return (
    <ProgramFrame section="integrations" title={nav.integrations} lead={words.lead}>
      {(stage) => <Integrations stage={stage} />}
    </ProgramFrame>
  );
}
