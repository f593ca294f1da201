/**
 * Whole numbers from 0 to 2^32 - 1 as Base64 of their bytes, each in as few as the greatest needs, behind the number of bytes: for what only
 * programs of one version read, which names the order of bytes that this depends on (`codeVersion`). It is read many times as fast as figures are.
 */
export const numberText = (numbers: Uint32Array): string => {
  const greatest = numbers.reduce((most, one) => (one > most ? one : most), 0);
  const { buffer, byteOffset, byteLength, BYTES_PER_ELEMENT: width } = greatest < 2 ** 8 ? Uint8Array.from(numbers) : greatest < 2 ** 16 ? Uint16Array.from(numbers) : numbers;
  return `${width}${Buffer.from(buffer, byteOffset, byteLength).toString("base64")}`;
};

export const numbersIn = (text: string): Uint32Array => {
  const bytes = Uint8Array.from(Buffer.from(text.slice(1), "base64"));
  return text.startsWith("1") ? new Uint32Array(bytes) : text.startsWith("2") ? new Uint32Array(new Uint16Array(bytes.buffer)) : new Uint32Array(bytes.buffer);
};
