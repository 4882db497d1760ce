import type { StopKind } from '@causeway/shared/domain/program/stage.js';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowExpandRegular } from '@fluentui/react-icons/svg/arrow-expand';
import { ArrowStepBackRegular } from '@fluentui/react-icons/svg/arrow-step-back';
import { PauseRegular } from '@fluentui/react-icons/svg/pause';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { PowerRegular } from '@fluentui/react-icons/svg/power';
import { StopRegular } from '@fluentui/react-icons/svg/stop';
import type { ReactElement } from 'react';

export type Act = StopKind | 'resume' | 'retreat' | 'advance' | 'end';

/** Each act has its own sign, so that nobody has to tell them apart by colour. */
export const actIcons: Readonly<Record<Act, ReactElement>> = {
  hold: <PauseRegular />,
  halt: <StopRegular />,
  resume: <PlayRegular />,
  retreat: <ArrowStepBackRegular />,
  advance: <ArrowExpandRegular />,
  end: <PowerRegular />,
};

const outlined = (border: string, color: string) => ({
  border: `1px solid ${border}`,
  color,
  ':hover': { border: `1px solid ${border}`, color },
  ':hover:active': { border: `1px solid ${border}`, color },
});

export const useActStyles = makeStyles({
  hold: outlined(tokens.colorStatusWarningBorder2, tokens.colorStatusWarningForeground3),
  halt: outlined(tokens.colorStatusDangerBorder2, tokens.colorPaletteRedForeground1),
  resume: outlined(tokens.colorStatusSuccessBorder2, tokens.colorStatusSuccessForeground1),
  retreat: outlined(tokens.colorBrandStroke1, tokens.colorBrandForeground1),
  advance: outlined(tokens.colorPaletteTealBorderActive, tokens.colorPaletteTealForeground2),
  end: outlined(tokens.colorPaletteBerryBorderActive, tokens.colorPaletteBerryForeground1),
});

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { flexShrink: 0 },
  },
  hold: { color: tokens.colorStatusWarningForeground3 },
  halt: { color: tokens.colorPaletteRedForeground1 },
});

interface StopMarkProps {
  readonly kind: StopKind;
  readonly children: string;
}

/** Something that is stopped, with its sign. */
export function StopMark({ kind, children }: StopMarkProps) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[kind])}>
      {actIcons[kind]}
      {children}
    </span>
  );
}
