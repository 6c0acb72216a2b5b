import { lazy, Suspense } from 'preact/compat';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FieldAlert } from '../api/field';
import { type Camera, coneOf, shareSeen } from './cone';
import { add } from './desk';
import { signed } from './deviceKey';
import { t } from './i18n';
import { FieldForm, NumberField } from './parts';
import { captureOf, faultOf, nameOf, type Shot, take } from './photo';
import { field, type Place } from './state';
import { directionTo, distanceWords, faultWords, label, timeWords } from './words';

const FieldMap = lazy(() => import('./FieldMap'));

/** A photo with where and whereto it was taken; the sector shows what it can have seen. */
export function PhotoForm({ alert, close }: { readonly alert: FieldAlert; readonly close: () => void }): JSX.Element {
  const [shot, setShot] = useState<Shot | null>(null);
  const [where, setWhere] = useState<Place | null>(null);
  const [typed, setTyped] = useState({ lon: '', lat: '', accuracy: '' });
  const [azimuth, setAzimuth] = useState<{ readonly text: string; readonly fromCompass: boolean }>({ text: '', fromCompass: false });
  const [problem, setProblem] = useState('');
  const camera = useMemo(() => cameraOf(where, typed, azimuth.text), [where, typed, azimuth.text]);
  const took = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    // Position and direction are those of this moment, not those of a later look at the form.
    const [here, heading] = [field.peek('here'), field.peek('heading')];
    const result = await take(file);
    setProblem(typeof result === 'string' ? faultWords(result) : '');
    if (typeof result === 'string') return;
    setShot(result);
    setWhere(here);
    if (heading !== null) setAzimuth({ text: heading.toFixed(0), fromCompass: true });
  };
  const keepIt = async (): Promise<void> => {
    const fault = shot ? faultOf(camera) : 'NO_PHOTO';
    if (fault || !shot) return setProblem(faultWords(fault ?? 'NO_PHOTO'));
    const source = { place: where ? 'GPS' : 'TYPED', azimuth: azimuth.fromCompass ? 'COMPASS' : 'TYPED' } as const;
    const capture = await signed(alert.id, captureOf(shot, camera as Camera, source), field.peek('user'));
    await add({ kind: 'PHOTO', photo: shot.file, fileName: nameOf(alert, shot), capture }, alert.id, label(alert), alert);
    close();
  };
  return (
    <FieldForm title={t('photo')} close={close} problem={problem}>
      <TakePicture shot={shot} took={took} />
      {shot && (
        <>
          <Where where={where} typed={typed} set={setTyped} />
          <Azimuth azimuth={azimuth} set={setAzimuth} />
          <View alert={alert} camera={camera} where={where} />
          <button id="field-keep-photo" type="button" class="field-first" onClick={() => void keepIt()}>
            {t('keepPhoto')}
          </button>
        </>
      )}
    </FieldForm>
  );
}

function cameraOf(where: Place | null, typed: Readonly<Record<'lon' | 'lat' | 'accuracy', string>>, azimuth: string): Partial<Camera> {
  const number = (text: string): number => (text.trim() === '' ? NaN : Number(text));
  const place = where ? { lon: where.lon, lat: where.lat, accuracyMetres: where.accuracy } : { lon: number(typed.lon), lat: number(typed.lat), accuracyMetres: number(typed.accuracy) };
  return { ...place, azimuth: number(azimuth) };
}

function TakePicture({ shot, took }: { readonly shot: Shot | null; readonly took: (file: File | undefined) => Promise<void> }): JSX.Element {
  return (
    <>
      <input id="field-camera" class="visually-hidden" type="file" accept="image/jpeg,image/png" capture="environment" onChange={({ currentTarget }) => void took(currentTarget.files?.[0])} />
      <label class={shot ? 'field-second' : 'field-first'} for="field-camera">
        {shot ? t('anotherPhoto') : t('takePhoto')}
      </label>
      <p class="field-hint">{t('cameraHint')}</p>
      {shot && <Picture blob={shot.file} alt={t('photo')} />}
      {shot && (
        <p class="field-hint mono">
          {t('takenAt')} {timeWords(shot.takenAt)} · {t('hash')} {shot.sha256.slice(0, 16)}…
        </p>
      )}
    </>
  );
}

export function Picture({ blob, alt }: { readonly blob: Blob; readonly alt: string }): JSX.Element {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address === '' ? <></> : <img class="field-picture" src={address} alt={alt} />;
}

type Typed = Readonly<Record<'lon' | 'lat' | 'accuracy', string>>;

function Where({ where, typed, set }: { readonly where: Place | null; readonly typed: Typed; readonly set: (typed: Typed) => void }): JSX.Element {
  if (where) return <p id="field-where">{t('placeGps', { lon: where.lon.toFixed(6), lat: where.lat.toFixed(6), m: Math.round(where.accuracy) })}</p>;
  return (
    <fieldset class="field-group">
      <legend>{t('placeTyped')}</legend>
      <NumberField id="field-lon" label={t('lon')} value={typed.lon} set={(lon) => set({ ...typed, lon })} />
      <NumberField id="field-lat" label={t('lat')} value={typed.lat} set={(lat) => set({ ...typed, lat })} />
      <NumberField id="field-accuracy" label={t('accuracy')} value={typed.accuracy} set={(accuracy) => set({ ...typed, accuracy })} />
    </fieldset>
  );
}

interface AzimuthProps {
  readonly azimuth: { readonly text: string; readonly fromCompass: boolean };
  readonly set: (azimuth: { readonly text: string; readonly fromCompass: boolean }) => void;
}

function Azimuth({ azimuth, set }: AzimuthProps): JSX.Element {
  const heading = field.get('heading');
  return (
    <div>
      <NumberField id="field-azimuth" label={t('azimuth')} value={azimuth.text} set={(text) => set({ text, fromCompass: false })} />
      <p class="field-hint">
        {azimuth.fromCompass ? t('azimuthCompass', { n: azimuth.text }) : t('azimuthTyped')}
        {heading !== null && !azimuth.fromCompass && (
          <button type="button" class="link" onClick={() => set({ text: heading.toFixed(0), fromCompass: true })}>
            {t('useCompass')}
          </button>
        )}
      </p>
    </div>
  );
}

function View({ alert, camera, where }: { readonly alert: FieldAlert; readonly camera: Partial<Camera>; readonly where: Place | null }): JSX.Element | null {
  const figures = field.get('figures');
  const place = alert.geometry;
  const cone = useMemo(() => (figures && faultOf(camera) === null ? coneOf(camera as Camera, figures) : undefined), [camera, figures]);
  if (!place) return null;
  const way = where ? directionTo(place, where) : null;
  const share = cone && figures ? shareSeen(place, camera as Camera, figures) : null;
  return (
    <>
      {way && <p class="field-hint">{t('toPlace', { azimuth: Math.round(way.azimuth), distance: distanceWords(way.metres) })}</p>}
      {share !== null && <p id="field-share" class={share === 0 ? 'field-note wrong' : 'field-note'}>{share === 0 ? t('seesNothing') : t('expectedShare', { n: Math.max(1, Math.round(share * 100)) })}</p>}
      <Suspense fallback={<p class="field-hint">{t('loading')}</p>}>
        <FieldMap id={`photo-${alert.id}-${cone ? 'cone' : 'none'}`} places={[place]} {...(cone ? { cone } : {})} />
      </Suspense>
    </>
  );
}
