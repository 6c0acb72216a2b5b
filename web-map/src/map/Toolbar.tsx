import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { PHONE_WIDTH_PX } from '../config/map';
import { Chunk } from '../ui/Chunk';
import { store } from '../store/store';
import { Icon, type IconName } from '../ui/icons';
import { t as frameWords } from '../ui/i18n';
import { t } from './i18n';
import { showWholeCity, zoomBy } from './mapView';
import { openTool, type ToolId, TOOLS } from './tools';

/** Zoom and tools at the right of the map, and the box of the tool that is open. */
export function Toolbar(): JSX.Element {
  const open = TOOLS.find(({ id }) => id === openTool.value);
  useEffect(() => {
    // A link that compares opens its tool, which brings the line between both sides.
    if (store.peek('comparison')) openTool.value = 'swipe';
    const close = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape' && document.querySelector('dialog[open]') === null) openTool.value = null;
    };
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, []);
  return (
    <>
      <div class="map-buttons" role="group" aria-label={t('tools')}>
        <MapButton id="zoom-in" icon="plus" title={t('zoomIn')} click={() => zoomBy(1)} />
        <MapButton id="zoom-out" icon="minus" title={t('zoomOut')} click={() => zoomBy(-1)} />
        <MapButton id="whole-city" icon="home" title={t('wholeCity')} click={() => showWholeCity()} />
        {TOOLS.map(({ id, icon }) => (
          <MapButton
            key={id}
            id={`tool-${id}`}
            icon={icon}
            title={t(id)}
            pressed={openTool.value === id}
            click={() => toggle(id)}
          />
        ))}
      </div>
      {open && (
        <section class="tool-box" aria-label={t(open.id)}>
          <header>
            <h2>{t(open.id)}</h2>
            <button type="button" class="icon-button small" aria-label={frameWords('close')} title={frameWords('close')} onClick={() => (openTool.value = null)}>
              <Icon name="close" />
            </button>
          </header>
          <Chunk key={open.id} id={`tool/${open.id}`} load={open.load} />
        </section>
      )}
    </>
  );
}

/** On a phone the box needs the room the sheet would take. */
function toggle(id: ToolId): void {
  openTool.value = openTool.peek() === id ? null : id;
  if (openTool.peek() && innerWidth < PHONE_WIDTH_PX) store.set({ sheet: 'low' });
}

interface ButtonProps {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly pressed?: boolean;
  readonly click: () => void;
}

function MapButton({ id, icon, title, pressed, click }: ButtonProps): JSX.Element {
  return (
    <button id={id} type="button" class="icon-button" title={title} aria-label={title} aria-pressed={pressed} onClick={click}>
      <Icon name={icon} />
    </button>
  );
}
