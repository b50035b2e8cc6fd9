#pragma once

#include <QtCore/QStringView>

#include <array>

// The words that the seeder makes its courses, people and places of.
namespace catalog::vocabulary {

template <typename... Texts> constexpr std::array<QStringView, sizeof...(Texts)> words(const Texts &...texts)
{
    return {QStringView(texts)...};
}

inline constexpr std::size_t topicsPerCategory = 12; // in the order of the categories
inline constexpr int deepLearningCategory = 4; // Machine Learning

inline constexpr auto categories =
    words(u"Programming", u"Web Development", u"Databases", u"Machine Learning", u"Data Science", u"Operating Systems",
          u"Networks", u"Security", u"Cloud and Operations", u"Mathematics", u"Design", u"Business");

inline constexpr auto topics = words(
    u"C++", u"Python", u"Rust", u"Java", u"Kotlin", u"Functional Programming", u"Design Patterns", u"Debugging",
    u"Refactoring", u"Unit Testing", u"Regular Expressions", u"Concurrency", u"Django", u"REST APIs", u"React",
    u"HTML and CSS", u"TypeScript", u"Web Sockets", u"Web Accessibility", u"GraphQL", u"Flask", u"Vue",
    u"Web Performance", u"Browser Storage", u"SQL", u"PostgreSQL", u"SQLite", u"Redis", u"Query Optimisation",
    u"Data Modelling", u"Transactions", u"MongoDB", u"Database Replication", u"Full-Text Search", u"Time Series",
    u"Caching", u"Neural Networks", u"Decision Trees", u"Natural Language Processing", u"Computer Vision",
    u"Reinforcement Learning", u"Machine Learning", u"Recommender Systems", u"Clustering", u"Gradient Descent",
    u"Feature Engineering", u"Speech Recognition", u"Generative Models", u"Statistics", u"Data Visualisation",
    u"pandas", u"Probability", u"Regression", u"A/B Testing", u"Bayesian Inference", u"Data Cleaning", u"R",
    u"Forecasting", u"Geospatial Data", u"Notebooks", u"Linux", u"Shell Scripting", u"File Systems",
    u"Memory Management", u"Scheduling", u"Device Drivers", u"Containers", u"Virtual Machines", u"Kernel Tracing",
    u"Booting", u"Processes and Threads", u"System Calls", u"TCP/IP", u"HTTP", u"DNS", u"Routing", u"Load Balancing",
    u"TLS", u"Network Monitoring", u"Wireless Networks", u"Firewalls", u"Peer-to-Peer Systems", u"Content Delivery",
    u"Proxies", u"Cryptography", u"Threat Modelling", u"Penetration Testing", u"Secure Coding", u"Password Storage",
    u"Identity Management", u"Malware Analysis", u"Privacy Engineering", u"Zero Trust", u"Incident Response",
    u"Fuzzing", u"Digital Forensics", u"Kubernetes", u"Continuous Delivery", u"Observability",
    u"Infrastructure as Code", u"Serverless", u"Message Queues", u"Site Reliability", u"Capacity Planning", u"Docker",
    u"Log Analysis", u"Backups", u"Cost Control", u"Linear Algebra", u"Calculus", u"Graph Theory", u"Combinatorics",
    u"Number Theory", u"Logic", u"Numerical Methods", u"Differential Equations", u"Optimisation", u"Game Theory",
    u"Geometry", u"Set Theory", u"Typography", u"User Research", u"Colour Theory", u"Interaction Design",
    u"Prototyping", u"Information Architecture", u"Icon Design", u"Motion Design", u"Design Systems", u"Service Design",
    u"Illustration", u"Usability Testing", u"Project Management", u"Product Strategy", u"Accounting", u"Negotiation",
    u"Marketing", u"Team Leadership", u"Technical Writing", u"Public Speaking", u"Entrepreneurship", u"Agile Methods",
    u"Business Analysis", u"Remote Work");
static_assert(topics.size() == categories.size() * topicsPerCategory);

// By level: easy, medium, hard.
inline constexpr std::array titleForms{
    words(u"Introduction to %1", u"%1 for Beginners", u"First Steps in %1", u"%1 Basics", u"%1 from Scratch",
          u"A Gentle Start with %1", u"%1 in One Weekend", u"Your First Month of %1"),
    words(u"%1 in Practice", u"Working with %1", u"Practical %1", u"%1 by Example", u"Projects in %1", u"%1 for Teams",
          u"Hands-On %1", u"%1: Beyond the Basics"),
    words(u"Advanced %1", u"Mastering %1", u"%1 in Depth", u"%1 at Scale", u"The Theory of %1", u"%1 Under the Hood",
          u"Expert %1", u"%1: Open Problems"),
};

inline constexpr auto openings =
    words(u"A course on %1 for people who learn by doing.", u"Everything that you need to start working with %1.",
          u"%1 explained with pictures, exercises and real cases.", u"We take %1 apart and put it together again.",
          u"What %1 is good for, and where it ends.", u"From the history of %1 to what is done with it today.",
          u"Build something real with %1, week by week.", u"%1 as practitioners use it every day.");

inline constexpr auto middles =
    words(u"Six weeks, four hours a week.", u"Twelve short lessons with an exercise each.",
          u"Each chapter ends with a small project.", u"No slides: everything is shown live.",
          u"With code reviews by your fellow students.", u"Includes a workbook of 80 exercises.",
          u"Half theory, half laboratory.", u"Recorded lectures, live questions on Thursdays.",
          u"You work in pairs on one growing project.", u"Short videos and long exercises.");

inline constexpr auto closings =
    words(u"A certificate is given at the end.", u"Bring a laptop.", u"No previous knowledge is asked for.",
          u"Basic programming is assumed.", u"The exam is open book.", u"All material is yours to keep.",
          u"Questions are answered within a day.", u"The last week is a hackathon.",
          u"A reading list goes with every chapter.", u"Guests from industry visit twice.");

inline constexpr auto firstNames =
    words(u"Ada", u"Amina", u"Anders", u"Ángela", u"Anna", u"Bao", u"Beatriz", u"Björn", u"Camille", u"Chidi", u"Chloé",
          u"Dana", u"Daniel", u"Diego", u"Ebba", u"Edsger", u"Elena", u"Emeka", u"Fatima", u"Felix", u"Frances",
          u"Giulia", u"Grace", u"Hana", u"Hedy", u"Hiroshi", u"Ibrahim", u"Ines", u"Ivan", u"Jana", u"João", u"Johanna",
          u"Kaito", u"Katarina", u"Kofi", u"Lars", u"Leila", u"Lin", u"Łukasz", u"Magda", u"Maja", u"Marco",
          u"Margaret", u"Mehmet", u"Mei", u"Miguel", u"Miriam", u"Nadia", u"Niels", u"Noor", u"Olga", u"Omar", u"Paolo",
          u"Petra", u"Priya", u"Rafael", u"Rania", u"Ravi", u"Rosa", u"Samir", u"Sanna", u"Sofía", u"Søren", u"Tarik",
          u"Teresa", u"Tomasz", u"Uma", u"Valentina", u"Wei", u"Yasmin", u"Yuki", u"Zofia");

inline constexpr auto lastNames = words(
    u"Abara", u"Ahmed", u"Almeida", u"Andersson", u"Bakker", u"Bianchi", u"Castro", u"Chen", u"Costa", u"Dahl",
    u"Diallo", u"Dubois", u"Eriksson", u"Fernández", u"Fischer", u"Garcia", u"González", u"Haddad", u"Hansen",
    u"Horváth", u"Ito", u"Ivanova", u"Jansen", u"Johnson", u"Kaya", u"Keller", u"Khan", u"Kim", u"Kowalski", u"Kumar",
    u"Larsen", u"Lefèvre", u"Lindqvist", u"López", u"Martin", u"Mensah", u"Meyer", u"Moreau", u"Müller", u"Nakamura",
    u"Nguyen", u"Novák", u"Okafor", u"Okonkwo", u"Oliveira", u"Osei", u"Patel", u"Petrova", u"Popescu", u"Rahman",
    u"Ricci", u"Rossi", u"Sato", u"Schneider", u"Silva", u"Singh", u"Smith", u"Szabó", u"Tanaka", u"Torres", u"Varga",
    u"Virtanen", u"Wagner", u"Wang", u"Weber", u"Williams", u"Wójcik", u"Yamada", u"Yilmaz", u"Zhang");

inline constexpr auto tags = words(u"popular", u"new", u"free", u"weekend", u"certificate", u"video", u"project",
                                   u"theory", u"classroom", u"remote", u"beginner-friendly", u"exam");

inline constexpr auto cities =
    words(u"Amsterdam", u"Athens", u"Berlin", u"Bogotá", u"Dublin", u"Geneva", u"Helsinki", u"Istanbul", u"Kraków",
          u"Lagos", u"Lisbon", u"London", u"Lyon", u"Madrid", u"Milan", u"Montréal", u"Mumbai", u"Nairobi", u"Osaka",
          u"Oslo", u"Prague", u"Stockholm", u"Toronto", u"Vienna", u"Zürich");

inline constexpr auto languages = words(u"en", u"de", u"fr", u"es", u"pt", u"pl", u"ja", u"tr");

} // namespace catalog::vocabulary
