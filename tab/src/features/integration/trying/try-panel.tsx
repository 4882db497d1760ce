import { accessTrialText } from '@causeway/shared/text/access-trial-text.js';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Loaded } from '../../../components/loaded.js';
import { Surface } from '../../../components/surface.js';
import { useWords } from '../../../lib/reader.js';
import { useAttributesThatCount, useFlagKeys } from '../api/use-asked.js';
import { TryForm } from './try-form.js';

const useStyles = makeStyles({
  quiet: { marginBlock: 0, color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
});

/** What a tool asking right now would be told of somebody, before a tool asks. */
export function TryPanel({ programId }: { readonly programId: string }) {
  const styles = useStyles();
  const words = useWords(accessTrialText);
  const useCases = useFlagKeys(programId);
  const asked = useAttributesThatCount(programId);
  return (
    <Surface title={words.title}>
      <p className={styles.quiet}>{words.lead}</p>
      <Loaded query={useCases}>
        {(all) => (
          <Loaded query={asked}>
            {(attributes) => <TryForm programId={programId} useCases={all} asked={attributes} />}
          </Loaded>
        )}
      </Loaded>
    </Surface>
  );
}
