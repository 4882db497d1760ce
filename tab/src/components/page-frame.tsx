import { makeStyles, mergeClasses, Title2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    marginInline: 'auto',
    paddingBlock: tokens.spacingVerticalXXL,
    paddingInline: tokens.spacingHorizontalXXL,
    '@media (max-width: 640px)': {
      gap: tokens.spacingVerticalL,
      paddingBlock: tokens.spacingVerticalL,
      paddingInline: tokens.spacingHorizontalL,
    },
  },
  reading: { maxWidth: '760px' },
  wide: { maxWidth: '1200px' },
  full: { maxWidth: 'none' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
  },
  names: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  lead: {
    color: tokens.colorNeutralForeground2,
    maxWidth: '64ch',
    marginBlock: 0,
    textWrap: 'pretty',
  },
  title: { overflowWrap: 'anywhere', marginBlock: 0, outlineStyle: 'none' },
});

interface PageFrameProps {
  readonly title: string;
  /** Whose page it is, where several have the same heading. */
  readonly about?: string | undefined;
  /** The way here, above the heading. */
  readonly crumbs?: ReactNode;
  readonly lead?: string;
  readonly width: 'reading' | 'wide' | 'full';
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Every page: one heading, what can be done here, and the content in a comfortable width. */
export function PageFrame(props: PageFrameProps) {
  const { title, about, crumbs, lead, width, actions, children } = props;
  const styles = useStyles();
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => {
    document.title = [title, ...(about ? [about] : []), 'Causeway'].join(' · ');
  }, [title, about]);
  useEffect(() => {
    // The shell left the focus on the page while there was no heading yet.
    if (document.activeElement?.localName === 'main') head.current?.querySelector('h1')?.focus();
  }, []);
  return (
    <div className={mergeClasses(styles.page, styles[width])}>
      <div ref={head} className={styles.head}>
        <div className={styles.names}>
          {crumbs}
          <Title2 as="h1" tabIndex={-1} className={styles.title}>
            {title}
          </Title2>
        </div>
        {actions}
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </div>
  );
}
