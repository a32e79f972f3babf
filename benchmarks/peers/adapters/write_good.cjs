// write-good: suggestions by what they say, without the words that they quote.
'use strict';

exports.load = (installed) => {
  const lint = installed('write-good');
  return (text) => {
    const counts = {};
    for (const { reason } of lint(text)) {
      const name = reason.replace(/^".*?" /s, '');
      counts[name] = (counts[name] || 0) + 1;
    }
    return counts;
  };
};
