/** Given names met in England and Wales that are no ordinary word: enough alone to be taken for a person. */
const PLAIN = `
Aaron Abdul Abdullah Abigail Adam Adele Adrian Agnieszka Ahmed Aidan Aisha Ajay Alan Alastair Albert Aled Alex Alexander
Alexandra Alfie Ali Alice Alison Alistair Amanda Amara Amelia Amina Amir Amit Amy Anastasia Andrea Andrei Andrew Aneurin
Angela Angus Anil Anita Anjali Ann Anna Anne Annie Anthony Anton Antonia Archie Arjun Arthur Arun Asha Ashley Asif
Barbara Barry Beata Becky Ben Benjamin Bernadette Bernard Beth Bethan Bethany Betty Beverley Brenda Brian Bridget Bruce
Bryan Bryony Caitlin Callum Cameron Carl Carla Carly Carmen Caroline Carolyn Carys Catherine Cathy Catrin Cerys Charles
Charlie Cheryl Chloe Chris Christina Christine Christopher Ciara Claire Clare Clara Clive Colin Connor Craig Cynthia
Dafydd Dai Daniel Daniela Daniella Danielle Danny Daria Darren Dave David Dawid Debbie Deborah Declan Deepak Denise Dennis
Derek Desmond Diana Diane Dominic Donald Donna Doreen Doris Dorothy Douglas Duncan Dylan Eamonn Edith Edward Edwin Eileen
Elaine Eleanor Elena Eleri Eli Elizabeth Ella Ellen Ellie Elliot Elsie Emily Emma Emmanuel Eric Erin Esther Ethan Euan Eva
Evan Evelyn Ewan Fatima Fatima Felix Ferhat Fiona Frances Francesca Francis Fred Freddie Frederick Freya Gail Gareth Gary
Gavin Gemma Geoff Geoffrey George Georgina Geraint Gerald Geraldine Gerard Giles Gillian Gina Gordon Graham Greg Gregory
Gurpreet Gwen Gwyn Habib Hamza Hannah Harpreet Harriet Harry Harvey Hassan Hayley Heather Helen Helena Henry Hilary Holly
Howard Hugh Hugo Hussein Iain Ian Ibrahim Ilona Ilse Imogen Imran Ingrid Ioan Ioana Irene Irfan Isaac Isabel Isabella Isla
Ivan Jacqueline Jacob Jade Jake Jakub James Jamie Jan Jane Janet Janice Jared Jason Javed Jay Jayden Jean Jeff Jeffrey Jen
Jenna Jennifer Jenny Jeremy Jerome Jess Jessica Jill Jim Joan Joanna Joanne Jodie Joe Joel John Johnny Jon Jonathan Jonny
Joseph Josephine Josh Joshua Joyce Juan Judith Judy Julia Julian Julie Juliet Justin Kamal Karen Karim Karl Karol Kasia
Kate Katherine Kathleen Kathryn Kathy Katie Katy Kayleigh Keeley Keith Kelly Ken Kenneth Kerry Kevin Khalid Kieran Kiran
Kirsten Kirsty Krystyna Krzysztof Kyle Laila Lakshmi Lara Laura Lauren Laurence Leah Leanne Lee Leila Lena Leo Leon Leona
Leonard Lesley Leslie Lewis Liam Linda Lindsay Lisa Liz Lloyd Lorna Lorraine Louis Louisa Louise Lucas Lucia Lucy Luke Lydia
Lynda Lynn Lynne Maciej Madeleine Magdalena Maggie Mahmoud Malcolm Malgorzata Manjit Marc Marcin Marcus Marek Margaret Maria
Mariam Marian Marie Marilyn Marina Mario Marion Marjorie Marta Martha Martin Martyn Mary Maryam Mateusz Matt Matthew Maureen
Maurice Maxine Megan Mehmet Melanie Melissa Mia Michael Michelle Miguel Mike Milena Mina Miriam Moira Mohamed Mohammad
Mohammed Moira Molly Monica Muhammad Myra Nadia Nadine Nancy Naomi Narinder Nasreen Natalia Natalie Natasha Nathan Neha Neil
Nia Niall Nicholas Nicola Nicole Nigel Nikita Nina Noah Noel Noor Nora Norma Norman Olga Oliver Olivia Omar Orla Oscar Osman
Owain Owen Paige Pamela Patricia Patrick Paul Paula Pauline Pawel Pedro Peter Petra Phil Philip Philippa Phillip Phoebe
Phyllis Piotr Poppy Pradeep Priya Rachael Rachel Radu Raj Rajesh Ralph Rania Rashid Ravi Raymond Rebecca Reece Rhian
Rhiannon Rhodri Rhys Richard Rita Robert Roberta Roger Roisin Ronald Ronnie Rosemary Rosie Ross Roxanne Roy Ruth Ryan Sabina
Sabrina Sadia Sally Sam Samantha Sameer Samir Samuel Sandeep Sandra Sandy Sanjay Sara Sarah Scott Sean Sebastian Selina
Shabana Shahid Shane Shannon Sharon Shaun Shaz Sheila Shelley Shirley Shona Sian Silvia Simon Simone Sinead Siobhan Sofia
Sonia Sophia Sophie Stacey Stefan Stella Stephanie Stephen Steve Steven Stewart Stuart Suleman Sunil Susan Susanna Susannah
Suzanne Sylvia Tamara Tamsin Tanya Tara Tariq Ted Teresa Terence Terry Thea Theo Theresa Thomas Tim Timothy Tina Toby Tom
Tomasz Tommy Toni Tony Tracey Tracy Trevor Tristan Tyler Usman Valerie Vanessa Vera Vernon Veronica Vicky Vijay Vikram
Vincent Vivian Vivienne Walter Wayne Wendy Wesley Wilfred William Wojciech Xavier Yasmin Yasmina Yusuf Yvette Yvonne Zac
Zachary Zahra Zainab Zara Zeynep Zoe Zofia
`;

/** Given names that are also words, months, places or things: a name only when a surname follows. */
const AMBIGUOUS = `
Amber Angel April Art August Austin Autumn Bill Brandon Carol Chad Charlotte Chase Chelsea Christian Clay Cliff Crystal Daisy
Dale Dawn Dean Drew Eden Faith Fern Florence Frank Georgia Glen Grace Grant Guy Harper Hazel Heath Hope India Iris Ivy Jack
Jasmine Jasper Jordan Joy June Lance Lily Mark Max May Mercy Miles Nick Olive Paris Pat Pearl Penny Ray Rob Robin Rose Ruby
Savannah Scarlett Sky Stanley Sue Summer Sydney Tina Troy Victor Victoria Violet Ward Will
`;

const words = (list: string) => new Set(list.trim().split(/\s+/));

export const plainGivenNames: ReadonlySet<string> = words(PLAIN);
export const ambiguousGivenNames: ReadonlySet<string> = words(AMBIGUOUS);
