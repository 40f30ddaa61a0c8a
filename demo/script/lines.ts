/** Something that somebody in the audience writes, and what the host writes back, if she does. */
export interface ChatLine {
  readonly text: string;
  readonly answer?: string;
}

/** The people of the scripted audience. */
export const audience = [
  'Lena', 'Tomás', 'Priya', 'Jonas', 'Aiko', 'Sofie K.', 'Malik', 'Inês', 'Oskar', 'Nadia', 'clem_at_home',
] as const;

export const hostName = 'Amara';

/** When nothing is at the camera, or somebody's mind is elsewhere. */
const between: readonly ChatLine[] = [
  {text: 'hello from Rotterdam!', answer: 'Hello Rotterdam! Lovely to have you.'},
  {text: 'Good evening everyone ☕'},
  {text: 'First time here, this is so cosy'},
  {text: 'That apron though'},
  {text: 'Do you ship to Portugal?', answer: 'We do! Four days, usually three.'},
  {text: 'Love the view out of your window'},
  {text: 'can you do the mug again later please', answer: 'We go round again in a minute, stay with me!'},
  {text: 'Watching from the train, sound off, captions on 👌'},
  {text: 'my cat is also watching'},
  {text: 'The plant on the left is thriving!!'},
  {text: 'Is the shop open on Saturday?', answer: 'Ten to four on Saturdays. The kettle is on.'},
  {text: 'Ordered last week, it came so nicely wrapped. Thank you!'},
  {text: 'is there gift wrapping?', answer: 'Yes, and it is free. Just leave a note.'},
  {text: 'Hi Amara 👋'},
  {text: 'Just popped in, what did I miss?', answer: 'You are just in time, we go round once more!'},
  {text: 'the boat just moved, right?'},
  {text: 'Everything here is a birthday present waiting to happen'},
  {text: 'hej from Aarhus'},
  {text: 'This is my Sunday ritual now'},
  {text: 'The headscarf is such a good colour on you'},
  {text: 'how big is the shop?', answer: 'Two rooms and a very full cellar.'},
  {text: 'can I pick up instead?', answer: 'Of course, any day from ten. Ring the bell twice.'},
  {text: 'Sound is great today'},
  {text: 'My daughter wants to know the name of the boat', answer: 'She is called Marguerite!'},
  {text: 'I came for one mug and I am leaving with a lamp'},
  {text: 'Is that real sunlight? So jealous'},
  {text: 'dinner can wait'},
  {text: 'Do you restock everything?', answer: 'Nearly everything. The vases only once a year.'},
  {text: 'The sign above the shelf, who made it?', answer: 'My uncle, from an old oar.'},
  {text: 'greetings from a rainy Leeds'},
  {text: 'Joining from work, do not tell anyone'},
  {text: 'Where can I see the sizes?', answer: 'Tap the product, it is all there.'},
  {text: 'Those earrings!!'},
  {text: 'Parcel arrived in two days last time, well done'},
  {text: 'is this recorded?', answer: 'No, it is just for us tonight.'},
  {text: 'Such a calm corner of the internet'},
  {text: 'hearts for the plant 🌿'},
  {text: 'Can I return it if it does not match?', answer: 'Thirty days, no questions.'},
];

const byProduct: {readonly [productId: string]: readonly ChatLine[]} = {
  mug: [
    {text: 'That glaze!! 😍'},
    {text: 'is it dishwasher safe?', answer: 'It is. Ours goes in every night.'},
    {text: 'I have two of these and use nothing else'},
    {text: 'How much fits in?', answer: '320 ml. A proper mug.'},
    {text: 'The unglazed foot is such a nice touch'},
    {text: 'big handle = all fingers fit = perfect mug'},
    {text: 'Looks like the sea on a good day'},
    {text: 'Does it come in other colours?', answer: 'The potter is glazing a rose one. Autumn, she says.'},
    {text: 'putting one aside for my sister'},
    {text: 'Can it go in the microwave?', answer: 'Yes, no metal in the glaze.'},
    {text: 'Tea tastes better from stoneware, I do not make the rules'},
  ],
  throw: [
    {text: 'oh that ochre'},
    {text: 'Is it scratchy?', answer: 'Not at all, it is washed soft at the mill.'},
    {text: 'Need this on my sofa yesterday'},
    {text: 'which size is that one?', answer: 'This is the small one, 130 by 180.'},
    {text: 'The herringbone is beautiful'},
    {text: 'My reading chair has been waiting for this'},
    {text: 'Would the clay colour go with green?', answer: 'Beautifully. Moss too, if you dare.'},
    {text: 'How do I wash it?', answer: 'Air it, mostly. Cold, by hand, when you must.'},
    {text: 'nap blanket. sold.'},
    {text: 'The fringe 🧡'},
    {text: 'Big one for two people and a dog?', answer: 'The 150 by 220. The dog may disagree.'},
  ],
  lamp: [
    {text: 'ohhh it glows'},
    {text: 'The little moth!! I get the name now'},
    {text: 'Is the bulb included?', answer: 'Yes, a warm one, and it dims when you touch the foot.'},
    {text: 'So warm. Bedside table, definitely'},
    {text: 'how long is the cable?', answer: '2.2 metres, in cloth.'},
    {text: 'Wow when you switched it on 😮'},
    {text: 'is the paper sturdy?', answer: 'Mulberry paper, sturdier than it looks. Keep it from the cat.'},
    {text: 'this is the one I came for'},
    {text: 'Is it the same wood as the one in the window?', answer: 'The same oak, oiled.'},
    {text: 'Instant autumn evening'},
    {text: 'And it is on offer? Nice'},
  ],
  tote: [
    {text: 'The little house on it 🥺'},
    {text: 'Does a laptop fit?', answer: 'Up to sixteen inches, with room for lunch.'},
    {text: 'Mine survived two years of farmers market'},
    {text: 'ink or natural, help'},
    {text: 'ink! hides everything'},
    {text: 'Natural one for me please, that drawing is lovely'},
    {text: 'long enough for the shoulder?', answer: 'Yes, over a winter coat as well.'},
    {text: 'Does it stand by itself?', answer: 'It does, the bottom is flat.'},
    {text: 'I would fill that with bread'},
    {text: 'Who drew that?', answer: 'My neighbour, with a brush, in about ten seconds.'},
  ],
  vase: [
    {text: 'The ribs catch the light so well'},
    {text: 'That colour against the green wall…'},
    {text: 'is it watertight?', answer: 'Yes, glazed inside.'},
    {text: 'one stem is really all it needs'},
    {text: 'Only a few of these, right?', answer: 'Three from this firing. When they are gone they are gone.'},
    {text: 'How tall is it?', answer: '27 centimetres without the stem.'},
    {text: 'Made by thumb! You can see it'},
    {text: 'Terracotta forever'},
    {text: 'my mum would cry (happy tears)'},
    {text: 'Where is it made?', answer: 'Just across the water, at Harbor Pottery.'},
  ],
  candle: [
    {text: 'I can smell them from here 🐝'},
    {text: 'Oh no, sold out already?', answer: 'Gone for now. More with the summer harvest!'},
    {text: 'how long do they burn?', answer: 'About eleven hours each.'},
    {text: 'Honeycomb pattern is so pretty'},
    {text: 'Beeswax is the only candle that does not give me a headache'},
    {text: 'Please tell us when they are back', answer: 'You will hear it here first.'},
    {text: 'Got the last pair on Tuesday, they are wonderful'},
    {text: 'do they drip?', answer: 'Hardly, if you keep them out of the draught.'},
    {text: 'Those for the dinner table 😌'},
    {text: 'bees doing the most'},
  ],
};

/** What there is to say while this product, or none, is at the camera. */
export function linesAbout(productId: string | null): readonly ChatLine[] {
  return (productId !== null && byProduct[productId]) || between;
}
