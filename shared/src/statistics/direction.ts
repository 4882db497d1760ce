/** Whether a rate must be shown to lie above or below its threshold. */
export type Direction = 'above' | 'below';
