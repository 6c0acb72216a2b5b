import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { IconName } from '../ui/icons';

export type ToolId = 'measure' | 'goTo' | 'time' | 'swipe' | 'print' | 'share';

export interface Tool {
  readonly id: ToolId;
  readonly icon: IconName;
  readonly load: () => Promise<ComponentType>;
}

/** The tools of the map; each comes as a chunk of its own when it is opened first. */
export const TOOLS: readonly Tool[] = [
  { id: 'measure', icon: 'ruler', load: async () => (await import('./tools/Measure')).Measure },
  { id: 'goTo', icon: 'crosshair', load: async () => (await import('./tools/GoTo')).GoTo },
  { id: 'time', icon: 'clock', load: async () => (await import('./tools/TimeSlider')).TimeSlider },
  { id: 'swipe', icon: 'swipe', load: async () => (await import('./tools/Swipe')).Swipe },
  { id: 'print', icon: 'print', load: async () => (await import('./tools/Print')).Print },
  { id: 'share', icon: 'share', load: async () => (await import('./tools/Share')).Share },
];

/** The tool whose box is open. */
export const openTool = signal<ToolId | null>(null);
