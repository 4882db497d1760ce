import { programNavText } from '@causeway/shared/text/program-nav-text.js';
import {
  Caption1Strong,
  makeStyles,
  mergeClasses,
  Select,
  tokens,
} from '@fluentui/react-components';
import { AppLink } from '../components/app-link.js';
import { useNavigation } from '../lib/navigation.js';
import { useWords } from '../lib/reader.js';
import { useNarrow } from '../lib/use-narrow.js';
import type { SectionName } from './program-sections.js';
import { sectionGroups } from './program-sections.js';

const useStyles = makeStyles({
  nav: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    gap: tokens.spacingVerticalL,
    width: '200px',
    paddingBlockStart: tokens.spacingVerticalXS,
  },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  label: { color: tokens.colorNeutralForeground3, paddingInline: tokens.spacingHorizontalM },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  link: {
    display: 'block',
    minHeight: '32px',
    boxSizing: 'border-box',
    paddingBlock: tokens.spacingVerticalSNudge,
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    borderInlineStartWidth: '2px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': {
      color: tokens.colorNeutralForeground2Hover,
      backgroundColor: tokens.colorSubtleBackgroundHover,
      textDecorationLine: 'none',
    },
  },
  current: {
    color: tokens.colorNeutralForeground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
  },
});

interface ProgramNavigationProps {
  readonly programId: string;
  readonly section: SectionName;
}

function SectionSelect({ programId, section }: ProgramNavigationProps) {
  const words = useWords(programNavText);
  const { go } = useNavigation();
  const paths = new Map<string, string>(
    sectionGroups.flatMap(({ sections }) => sections.map(({ name, path }) => [name, path])),
  );
  return (
    <Select
      aria-label={words.goTo}
      value={section}
      onChange={(_, { value }) => go(`/programs/${programId}${paths.get(value) ?? ''}`)}
    >
      {sectionGroups.map(({ label, sections }) => (
        <optgroup key={label} label={words[label]}>
          {sections.map((one) => (
            <option key={one.name} value={one.name}>
              {words[one.label]}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}

/** The rooms of one program: a column beside them, or a list where there is no room for one. */
export function ProgramNavigation({ programId, section }: ProgramNavigationProps) {
  const styles = useStyles();
  const words = useWords(programNavText);
  const isNarrow = useNarrow();
  if (isNarrow) return <SectionSelect programId={programId} section={section} />;
  return (
    <nav aria-label={words.sections} className={styles.nav}>
      {sectionGroups.map(({ label, sections }) => (
        <div key={label} className={styles.group}>
          <Caption1Strong className={styles.label} id={`sections-${label}`}>
            {words[label]}
          </Caption1Strong>
          <ul className={styles.list} aria-labelledby={`sections-${label}`}>
            {sections.map((one) => (
              <li key={one.name}>
                <AppLink
                  to={`/programs/${programId}${one.path}`}
                  className={mergeClasses(styles.link, one.name === section && styles.current)}
                  {...(one.name === section ? { current: 'page' as const } : {})}
                >
                  {words[one.label]}
                </AppLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
