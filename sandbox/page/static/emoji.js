// The few emoji that this page draws; others are shown by their name.

export const EMOJI = {
  "+1": "👍", eyes: "👀", tada: "🎉", heart: "❤️", raised_hands: "🙌", white_check_mark: "✅",
  pushpin: "📌", memo: "📝", pencil2: "✏️", birthday: "🎂", coffee: "☕️", pray: "🙏", thinking_face: "🤔",
};

export const OFFERED = ["+1", "eyes", "tada", "heart", "white_check_mark", "pushpin"];

export const drawn = (name) => EMOJI[name] ?? `:${name}:`;
