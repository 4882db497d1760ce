import type { TemplateName } from '@causeway/shared/domain/gate/gate-template.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import { templateNameWords, templatePageText } from '@causeway/shared/text/template-page-text.js';
import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { SelectField } from '../../components/select-field.js';
import { Surface } from '../../components/surface.js';
import { useReader, useWords } from '../../lib/reader.js';
import type { Template, TemplatesView } from './asked-numbers.js';
import { ChangeList } from './change-list.js';
import { ProposeDialog } from './propose-dialog.js';
import { TemplateLines } from './template-lines.js';

const useStyles = makeStyles({
  step: { maxWidth: '420px' },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  history: { marginBlock: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

function History({ template }: { readonly template: Template }) {
  const styles = useStyles();
  const words = useWords(templatePageText);
  const { locale, timeZone } = useReader();
  if (template.history.length === 0) return null;
  return (
    <>
      <strong>{words.history}</strong>
      <ul className={styles.history}>
        {template.history.map(({ version, proposedBy, agreedBy, agreedAt }) => (
          <li key={version}>
            {words.historyLine(
              formatNumber(version, locale),
              proposedBy.name,
              agreedBy.name,
              formatDay(agreedAt, locale, timeZone),
            )}
          </li>
        ))}
        <li>{words.firstVersion}</li>
      </ul>
    </>
  );
}

interface TemplatePanelProps {
  readonly programId: string;
  readonly view: TemplatesView;
  /** The template of the next step; undefined where there is none left. */
  readonly current: TemplateName | undefined;
}

/** What is asked before each step and with which numbers, and what shall be asked instead. */
export function TemplatePanel({ programId, view, current }: TemplatePanelProps) {
  const styles = useStyles();
  const words = useWords(templatePageText);
  const steps = useWords(templateNameWords);
  const { locale } = useReader();
  const [chosen, setChosen] = useState(current);
  const [isProposing, setIsProposing] = useState(false);
  const { templates, offered } = view;
  const template = templates.find(({ name }) => name === chosen) ?? templates[0];
  if (!template) return null;
  return (
    <>
      <Surface
        title={words.title}
        actions={
          view.mayPropose && <Button onClick={() => setIsProposing(true)}>{words.propose}</Button>
        }
      >
        <span className={styles.lead}>{words.lead}</span>
        <div className={styles.step}>
          <SelectField
            label={words.step}
            value={template.name}
            options={templates.map(({ name }) => ({ value: name, label: steps[name] }))}
            onChange={setChosen}
          />
        </div>
        <Caption1>
          {template.version === 0
            ? words.readyMade
            : words.version(formatNumber(template.version, locale))}
        </Caption1>
        <TemplateLines template={template} offered={offered} />
        <History template={template} />
      </Surface>
      <Surface title={words.changes}>
        <ChangeList
          programId={programId}
          changes={view.changes}
          templates={templates}
          offered={offered}
        />
      </Surface>
      {isProposing && (
        <ProposeDialog
          programId={programId}
          template={template}
          offered={offered}
          onClose={() => setIsProposing(false)}
        />
      )}
    </>
  );
}
