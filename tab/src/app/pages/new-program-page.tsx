import { newProgramText } from '@causeway/shared/text/new-program-text.js';
import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import { Caption1 } from '@fluentui/react-components';
import { AppLink } from '../../components/app-link.js';
import { Loaded } from '../../components/loaded.js';
import { PageFrame } from '../../components/page-frame.js';
import { useSheetKind } from '../../features/new-program/api/use-catalogue.js';
import { NewProgramWizard } from '../../features/new-program/new-program-wizard.js';
import { WhomToAsk } from '../../features/new-program/whom-to-ask.js';
import { makesPrograms, useMe } from '../../lib/me.js';
import { useWords } from '../../lib/reader.js';

function Wizard() {
  const metric = useSheetKind('business-metric');
  const vision = useSheetKind('vision');
  return (
    <Loaded query={metric}>
      {(metricKind) => (
        <Loaded query={vision}>
          {(visionKind) =>
            metricKind &&
            visionKind && <NewProgramWizard kinds={{ metric: metricKind, vision: visionKind }} />
          }
        </Loaded>
      )}
    </Loaded>
  );
}

/** A new program, step by step. */
export function NewProgramPage() {
  const nav = useWords(programNavText);
  const words = useWords(newProgramText);
  const me = useMe();
  const mayMake = makesPrograms(me);
  return (
    <PageFrame
      title={nav.newProgram}
      width="reading"
      crumbs={
        <Caption1 block>
          <AppLink to="/programs">{nav.programs}</AppLink>
        </Caption1>
      }
      {...(mayMake ? { lead: words.lead } : {})}
    >
      {mayMake ? <Wizard /> : <WhomToAsk />}
    </PageFrame>
  );
}
