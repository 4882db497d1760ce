import { accessVariants } from '@causeway/shared/domain/access-answer/answer-access.js';
import { programFlagKey } from '@causeway/shared/domain/use-case/flag-key.js';
import { integrationText } from '@causeway/shared/text/integration-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FactList } from '../../components/fact-list.js';
import { Loaded } from '../../components/loaded.js';
import { SelectField } from '../../components/select-field.js';
import { Surface } from '../../components/surface.js';
import { useWords } from '../../lib/reader.js';
import { useAskedAttributes, useFlagKeys } from './api/use-asked.js';
import { curlExample, sdkExample } from './asking-examples.js';
import { CopyField } from './copy-field.js';

const useStyles = makeStyles({
  quiet: { marginBlock: 0, color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  title: { marginBlock: 0, fontSize: 'inherit', fontWeight: tokens.fontWeightSemibold },
});

interface UseCaseKey {
  readonly name: string;
  readonly flagKey: string;
}

interface AskedProps {
  readonly useCases: readonly UseCaseKey[];
  readonly attributes: Readonly<Record<string, unknown>>;
}

function Examples({ useCases, attributes }: AskedProps) {
  const words = useWords(integrationText);
  const [chosen, setChosen] = useState<string>();
  const flagKey = chosen ?? useCases[0]?.flagKey ?? programFlagKey;
  const asking = { origin: location.origin, flagKey, attributes };
  return (
    <>
      {useCases.length > 1 && (
        <SelectField
          label={words.exampleFor}
          value={flagKey}
          options={useCases.map((one) => ({ value: one.flagKey, label: one.name }))}
          onChange={setChosen}
        />
      )}
      <CopyField
        label={words.curl}
        hint={words.curlHint}
        text={curlExample(asking)}
        copyLabel={words.copyCurl}
      />
      <CopyField
        label={words.sdk}
        hint={words.sdkHint}
        text={sdkExample(asking)}
        copyLabel={words.copySdk}
      />
    </>
  );
}

function AskedAbout({ useCases, attributes }: AskedProps) {
  const styles = useStyles();
  const words = useWords(integrationText);
  const names = Object.keys(attributes);
  const key = (flagKey: string) => <code className={styles.code}>{flagKey}</code>;
  return (
    <>
      <div className={styles.part}>
        <h3 className={styles.title}>{words.flagKeys}</h3>
        {useCases.length === 0 && <p className={styles.quiet}>{words.noUseCases}</p>}
        <FactList
          facts={[
            ...useCases.map(({ name, flagKey }) => ({ name, value: key(flagKey) })),
            { name: words.wholeProgram, value: key(programFlagKey) },
          ]}
        />
      </div>
      <div className={styles.part}>
        <h3 className={styles.title}>{words.context}</h3>
        <span>{words.targetingKey}</span>
        <span>{names.length > 0 ? words.sendToo(names.join(', ')) : words.sendNothing}</span>
      </div>
    </>
  );
}

/** Where a tool asks, about what, with which words, and what it is answered. */
export function AskingPanel({ programId }: { readonly programId: string }) {
  const styles = useStyles();
  const words = useWords(integrationText);
  const flagKeys = useFlagKeys(programId);
  const attributes = useAskedAttributes(programId).data ?? {};
  return (
    <Surface title={words.asking}>
      <p className={styles.quiet}>{words.askingLead}</p>
      <CopyField label={words.address} text={location.origin} copyLabel={words.copyAddress} />
      <Loaded query={flagKeys}>
        {(useCases) => (
          <>
            <AskedAbout useCases={useCases} attributes={attributes} />
            <Examples useCases={useCases} attributes={attributes} />
          </>
        )}
      </Loaded>
      <div className={styles.part}>
        <h3 className={styles.title}>{words.answers}</h3>
        <FactList
          facts={accessVariants.map((variant) => ({
            name: variant,
            label: <code className={styles.code}>{variant}</code>,
            value: words[variant],
          }))}
        />
      </div>
    </Surface>
  );
}
