/** Numbers added one by one, in a typed array that grows by half when it is full. Kept apart from arrays of objects, as millions of numbers cost no more than their bytes. */
export interface Growing<Values extends Float64Array | Uint32Array> {
  readonly add: (value: number) => void;
  readonly addAll: (values: ArrayLike<number>) => void;
  /** Those added so far; a view that ends to be one when more is added. */
  readonly values: () => Values;
}

export const growingFloats = (): Growing<Float64Array> => growing((size) => new Float64Array(size));
export const growingIntegers = (): Growing<Uint32Array> => growing((size) => new Uint32Array(size));

const growing = <Values extends Float64Array | Uint32Array>(make: (size: number) => Values): Growing<Values> => {
  let [values, length] = [make(1024), 0];
  const widen = (least: number): void => {
    const wider = make(Math.max(least, length + (length >> 1)));
    wider.set(values);
    values = wider;
  };
  return {
    add: (value) => {
      if (length === values.length) widen(length + 1);
      values[length++] = value;
    },
    addAll: (more) => {
      if (length + more.length > values.length) widen(length + more.length);
      values.set(more, length);
      length += more.length;
    },
    values: () => values.subarray(0, length) as Values,
  };
};
