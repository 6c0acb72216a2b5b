import { describe, expect, it } from 'vitest';
import { recordOf } from '../../src/field/deviceKey';

describe('what a phone signs of a photo (F-8)', () => {
  it('is the text the server reads: form, then a value a line, each line ended', () => {
    const capture = { longitude: 107.4, latitude: 29.7000001, accuracyMetres: 8, azimuth: 0, takenAt: '2026-09-02T02:00:00.000Z', sha256: 'ab', device: 'not signed' };
    expect(recordOf('a1', capture, 'k1')).toBe(
      'kuangjie-photo-1\nalert=a1\nsha256=ab\ntakenAt=2026-09-02T02:00:00.000Z\nlongitude=107.4\nlatitude=29.7000001\naccuracyMetres=8\nazimuth=0\nkey=k1\n',
    );
  });
});
